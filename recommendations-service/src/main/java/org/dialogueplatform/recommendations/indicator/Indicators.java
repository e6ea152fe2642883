package org.dialogueplatform.recommendations.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.list.Listing;
import org.dialogueplatform.platform.list.Orders;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.web.Rows;
import org.dialogueplatform.platform.web.Wanted;
import org.dialogueplatform.recommendations.plan.Measures;
import org.dialogueplatform.recommendations.register.ReadingRights;
import org.dialogueplatform.recommendations.register.Recommendations;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The indicators. Whoever may read the measure or recommendation may read what is counted of it. */
@ApplicationScoped
public class Indicators implements PanacheRepositoryBase<Indicator, UUID> {

    private static final Orders<Indicator> ORDERS = Orders.of(Indicator::id, "-id");

    private static final String OF_PUBLISHED_PLAN = "i.measureId in (select m.id from Measure m where m.planId in (select p.id from Plan p where p.publishedAt is not null))";
    private static final String OF_PUBLIC_RECOMMENDATION = "i.recommendationId in (select r.id from Recommendation r where r.publicSince is not null)";
    private static final String OF_OWN_RECOMMENDATION = "i.recommendationId in (select r.id from Recommendation r join r.proponents p where p.organisationId = :own)";

    private final Measures measures;
    private final Recommendations recommendations;

    Indicators(Measures measures, Recommendations recommendations) {
        this.measures = measures;
        this.recommendations = recommendations;
    }

    /** What this actor may know of; what it may not looks like what does not exist. */
    public Indicator requireVisible(UUID id, Actor actor) {
        Indicator indicator = findById(id);
        if (indicator == null || !mayRead(indicator, actor)) {
            throw new NotFound("indicator", id);
        }
        return indicator;
    }

    private boolean mayRead(Indicator indicator, Actor actor) {
        try {
            if (indicator.measureId() != null) {
                measures.requireVisible(indicator.measureId(), actor);
            } else if (indicator.recommendationId() != null) {
                recommendations.requireVisible(indicator.recommendationId(), actor);
            }
            return true;
        } catch (NotFound _) {
            return false;
        }
    }

    /** A page, newest first. */
    Rows<Indicator> page(IndicatorFilter filter, Actor actor, Wanted wanted) {
        var listing = new Listing<>(this, "Indicator i");
        if (!ReadingRights.readsEverything(actor)) {
            UUID own = actor.is(Role.REPRESENTATIVE) ? actor.organisation() : null;
            String published = OF_PUBLISHED_PLAN + " or " + OF_PUBLIC_RECOMMENDATION;
            if (own == null) {
                listing.and("(" + published + ")");
            } else {
                listing.and("(" + published + " or " + OF_OWN_RECOMMENDATION + ")", "own", own);
            }
        }
        return listing.and("i.measureId = :measure", "measure", filter.measure)
                .and("i.recommendationId = :recommendation", "recommendation", filter.recommendation)
                .and("i.organisationId = :organisation", "organisation", filter.organisation).rows(wanted, ORDERS);
    }

    /**
     * Those of measures of published plans and of public recommendations, in the order they were set.
     *
     * @param organisation measured by this organisation; by whomever, if null
     * @param measure of this measure; of whatever, if null
     */
    public List<Indicator> ofPublished(@Nullable UUID organisation, @Nullable UUID measure) {
        List<String> conditions = new ArrayList<>(List.of("(" + OF_PUBLISHED_PLAN + " or " + OF_PUBLIC_RECOMMENDATION + ")"));
        Map<String, Object> parameters = new HashMap<>();
        and(conditions, parameters, "i.organisationId = :organisation", "organisation", organisation);
        and(conditions, parameters, "i.measureId = :measure", "measure", measure);
        return list("select i from Indicator i where " + String.join(" and ", conditions) + " order by i.id", parameters);
    }

    private static void and(List<String> conditions, Map<String, Object> parameters, String condition, String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }
}
