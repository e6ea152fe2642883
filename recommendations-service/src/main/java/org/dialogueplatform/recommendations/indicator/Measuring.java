package org.dialogueplatform.recommendations.indicator;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.recommendations.plan.Measure;
import org.dialogueplatform.recommendations.plan.Measures;
import org.dialogueplatform.recommendations.plan.Planning;
import org.dialogueplatform.recommendations.reference.KnownOrganisations;
import org.dialogueplatform.recommendations.register.Recommendation;
import org.dialogueplatform.recommendations.register.Recommendations;
import org.jspecify.annotations.Nullable;

/** Who sets indicators, and who records what was measured. */
@ApplicationScoped
public class Measuring {

    private final Indicators indicators;
    private final Measures measures;
    private final Recommendations recommendations;
    private final KnownOrganisations organisations;
    private final Planning planning;
    private final IndicatorKeepers keeping;
    private final Clock clock;

    @Inject
    Measuring(Indicators indicators, Measures measures, Recommendations recommendations, KnownOrganisations organisations,
            Planning planning, IndicatorKeepers keeping, Clock clock) {
        this.indicators = indicators;
        this.measures = measures;
        this.recommendations = recommendations;
        this.organisations = organisations;
        this.planning = planning;
        this.keeping = keeping;
        this.clock = clock;
    }

    /** An indicator is set by those who measure it, and by the secretariat for them. */
    @Transactional
    Indicator set(IndicatorDocument document, Actor actor) {
        document.requireOneThing();
        UUID organisation = organisation(document, actor);
        Indicator indicator;
        if (document.measureId() != null) {
            Measure measure = measures.requireVisible(document.measureId(), actor);
            requireAgency(measure, organisation);
            indicator = Indicator.ofMeasure(measure.id(), document.details(organisation), document.occurrence(clock));
        } else {
            Recommendation recommendation = recommendations
                    .requireVisible(Objects.requireNonNull(document.recommendationId()), actor);
            requireAddressee(recommendation, organisation);
            indicator = Indicator.ofRecommendation(recommendation.id(), document.details(organisation),
                    document.occurrence(clock));
        }
        indicators.persist(indicator);
        indicators.flush();
        return indicator;
    }

    @Transactional
    Indicator revise(UUID id, IndicatorDocument document, Actor actor, @Nullable String ifMatch) {
        Indicator indicator = own(id, actor);
        EntityTags.require(ifMatch, indicator.version());
        if (!Objects.equals(indicator.measureId(), document.measureId())) {
            throw new Invalid("/measureId", "cannot-change", "cannot be changed: set another indicator");
        }
        if (!Objects.equals(indicator.recommendationId(), document.recommendationId())) {
            throw new Invalid("/recommendationId", "cannot-change", "cannot be changed: set another indicator");
        }
        UUID organisation = organisation(document, actor);
        if (document.measureId() != null) {
            requireAgency(measures.requireVisible(document.measureId(), actor), organisation);
        } else {
            requireAddressee(
                    recommendations.requireVisible(Objects.requireNonNull(document.recommendationId()), actor), organisation);
        }
        indicator.revise(document.details(organisation), document.occurrence(clock));
        indicators.flush();
        return indicator;
    }

    /** Gives the number of the entry. */
    @Transactional
    int measure(UUID id, IndicatorValueDocument document, Actor actor, @Nullable String ifMatch) {
        Indicator indicator = own(id, actor);
        EntityTags.check(ifMatch, indicator.version());
        int no = indicator.measure(document.measurement(), recordedBy(actor), planning.today(), document.occurrence(clock));
        indicators.flush();
        return no;
    }

    /** Gives the number of the entry that stands in the place of the other. */
    @Transactional
    int correct(UUID id, int no, IndicatorValueDocument document, Actor actor, @Nullable String ifMatch) {
        Indicator indicator = own(id, actor);
        EntityTags.check(ifMatch, indicator.version());
        int correction = indicator.correct(no, document.measurement(), recordedBy(actor), planning.today(),
                document.occurrence(clock));
        indicators.flush();
        return correction;
    }

    private Indicator own(UUID id, Actor actor) {
        Indicator indicator = indicators.requireVisible(id, actor);
        keeping.requireKeeper(indicator, actor);
        return indicator;
    }

    private UUID organisation(IndicatorDocument document, Actor actor) {
        UUID organisation = document.organisationId() == null ? actor.organisation() : document.organisationId();
        if (organisation == null) {
            throw new Invalid("/organisationId", "NotNull", "is missing: say who measures it");
        }
        actor.requireFor(organisation);
        organisations.require(organisation);
        return organisation;
    }

    private static void requireAgency(Measure measure, UUID organisation) {
        if (!measure.isCarriedOutBy(organisation)) {
            throw new Invalid("/measureId", "not-an-agency", "is a measure that other organisations carry out, and measure");
        }
    }

    private static void requireAddressee(Recommendation recommendation, UUID organisation) {
        if (recommendation.addressees().stream().noneMatch(one -> organisation.equals(one.to().organisationId()))) {
            throw new Invalid("/recommendationId", "not-an-addressee",
                    "is a recommendation to others, who measure what comes of it");
        }
    }

    private static @Nullable UUID recordedBy(Actor actor) {
        return actor.is(Role.REPRESENTATIVE) ? actor.organisation() : null;
    }
}
