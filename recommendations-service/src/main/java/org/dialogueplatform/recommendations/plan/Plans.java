package org.dialogueplatform.recommendations.plan;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Parameters;

/** The plans. Until one is published, it is the secretariat's. */
@ApplicationScoped
public class Plans implements PanacheRepositoryBase<Plan, UUID> {

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
    List<Plan> page(Actor actor, @Nullable UUID after, int rows) {
        return find("(:all = true or publishedAt is not null) and (:first = true or id < :after) order by id desc",
                Parameters.with("all", seesUnpublished(actor)).and("first", after == null)
                        .and("after", after == null ? new UUID(0, 0) : after))
                .page(Page.ofSize(rows)).list();
    }
}
