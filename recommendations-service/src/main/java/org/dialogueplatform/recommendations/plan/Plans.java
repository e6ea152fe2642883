package org.dialogueplatform.recommendations.plan;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.list.Listing;
import org.dialogueplatform.platform.list.Orders;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.web.Rows;
import org.dialogueplatform.platform.web.Wanted;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The plans. Until one is published, it is the secretariat's. */
@ApplicationScoped
public class Plans implements PanacheRepositoryBase<Plan, UUID> {

    private static final Orders<Plan> ORDERS = Orders.of(Plan::id, "-id");

    /** Whether plans are this actor's business before everybody may read them. */
    static boolean seesUnpublished(Actor actor) {
        return actor.is(Role.SECRETARIAT, Role.AUDITOR);
    }

    /** What this actor may know of; what it may not looks like what does not exist. */
    public Plan requireVisible(UUID id, Actor actor) {
        Plan plan = findById(id);
        if (plan == null || !(plan.isPublished() || seesUnpublished(actor))) {
            throw new NotFound("plan", id);
        }
        return plan;
    }

    /** A page, newest first. */
    Rows<Plan> page(Actor actor, Wanted wanted) {
        return new Listing<>(this, "Plan p").and(seesUnpublished(actor) ? "" : "p.publishedAt is not null")
                .rows(wanted, ORDERS);
    }
}
