package org.dialogueplatform.recommendations.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.list.Listing;
import org.dialogueplatform.platform.list.Orders;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.web.Rows;
import org.dialogueplatform.platform.web.Wanted;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

/** The measures of all plans. Whoever may read a plan may read its measures. */
@ApplicationScoped
public class Measures implements PanacheRepositoryBase<Measure, UUID> {

    private static final Orders<Measure> ORDERS = Orders.of(Measure::id, "-id").byOptional("due", "m.term.dueOn",
            measure -> measure.term().dueOn(), LocalDate::parse);

    private static final String PUBLISHED = "m.planId in (select p.id from Plan p where p.publishedAt is not null)";
    private static final String OPEN = "m.state not in (COMPLETED, CANCELLED)";

    private final Plans plans;

    Measures(Plans plans) {
        this.plans = plans;
    }

    /** What this actor may know of; what it may not looks like what does not exist. */
    public Measure requireVisible(UUID id, Actor actor) {
        Measure measure = findById(id);
        if (measure == null) {
            throw new NotFound("measure", id);
        }
        Plan plan = plans.findById(measure.planId());
        if (plan == null || !(plan.isPublished() || Plans.seesUnpublished(actor))) {
            throw new NotFound("measure", id);
        }
        return measure;
    }

    /** A page, newest first unless another order is wanted. */
    Rows<Measure> page(MeasureFilter filter, Actor actor, LocalDate today, Wanted wanted) {
        var listing = new Listing<>(this, "Measure m");
        if (!Plans.seesUnpublished(actor)) {
            listing.and(PUBLISHED).and(":recommendation in (select r.id from Recommendation r where r.publicSince is not null)",
                    "recommendation", filter.recommendation);
        }
        listing.and("m.planId = :plan", "plan", filter.plan).and("m.state = :state", "state", filter.state)
                .and("exists (select 1 from m.agencies a where a.organisationId = :agency)", "agency", filter.agency)
                .and(":recommendation member of m.recommendations", "recommendation", filter.recommendation)
                .and("m.term.dueOn <= :dueBy", "dueBy", filter.dueBy);
        if (Boolean.TRUE.equals(filter.overdue)) {
            listing.and("m.term.dueOn < :today and " + OPEN, "today", today);
        }
        return listing.rows(wanted, ORDERS);
    }

    /** Those of a plan, in the plan's order as it was entered. */
    List<Measure> ofPlan(UUID plan) {
        return list("planId = ?1 order by id", plan);
    }

    /** Those of published plans that stand for a recommendation, in the order they were entered. */
    public List<Measure> publishedFor(UUID recommendation) {
        return list("select m from Measure m where ?1 member of m.recommendations and " + PUBLISHED + " order by m.id",
                recommendation);
    }

    /**
     * Those of published plans, in the order they were entered.
     *
     * @param agency carried out, leading or not, by this organisation; by whomever, if null
     * @param only this one; all, if null
     */
    public List<Measure> published(@Nullable UUID agency, @Nullable UUID only) {
        List<String> conditions = new ArrayList<>(List.of(PUBLISHED));
        Map<String, Object> parameters = new HashMap<>();
        and(conditions, parameters, "exists (select 1 from m.agencies a where a.organisationId = :agency)", "agency", agency);
        and(conditions, parameters, "m.id = :only", "only", only);
        return list("select m from Measure m where " + String.join(" and ", conditions) + " order by m.id", parameters);
    }

    /** What an organisation has to do and has not done, the earliest first; what cannot be dated last. */
    public List<Measure> owedBy(UUID organisation, int rows) {
        return find("select m from Measure m where exists (select 1 from m.agencies a where a.organisationId = ?1) and " + OPEN
                + " and " + PUBLISHED + " order by m.term.dueOn nulls last, m.id", organisation).page(Page.ofSize(rows)).list();
    }

    /** Those an organisation carries out that are neither completed nor cancelled. */
    public List<Measure> openOf(UUID organisation) {
        return list("select m from Measure m where exists (select 1 from m.agencies a where a.organisationId = ?1) and " + OPEN,
                organisation);
    }

    /** Those of published plans that are due on or before a day and not done, the earliest first. */
    public List<Measure> dueBy(LocalDate day, Collection<UUID> except, int rows) {
        return find("select m from Measure m where m.term.dueOn <= ?1 and " + OPEN + " and " + PUBLISHED
                + " and m.id not in ?2 order by m.term.dueOn, m.id", day, except.isEmpty() ? List.of(new UUID(0, 0)) : except)
                .page(Page.ofSize(rows)).list();
    }

    private static void and(List<String> conditions, Map<String, Object> parameters, String condition, String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }
}
