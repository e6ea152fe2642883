package org.dialogueplatform.recommendations.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.platform.time.OccurrenceRequest;
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.recommendations.reference.KnownOrganisations;
import org.dialogueplatform.recommendations.register.ReadingRights;
import org.dialogueplatform.recommendations.register.Recommendation;
import org.dialogueplatform.recommendations.register.Recommendations;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Enters plans and measures, which the secretariat does, and takes measures forward, which the leading agency does as well. */
@ApplicationScoped
public class Planning {

    private final Plans plans;
    private final Measures measures;
    private final KnownOrganisations organisations;
    private final Recommendations recommendations;
    private final Clock clock;
    private final ZoneId zone;

    @Inject
    Planning(Plans plans, Measures measures, KnownOrganisations organisations, Recommendations recommendations, Clock clock,
            @ConfigProperty(name = "dialogue.register.time-zone") ZoneId zone) {
        this.plans = plans;
        this.measures = measures;
        this.organisations = organisations;
        this.recommendations = recommendations;
        this.clock = clock;
        this.zone = zone;
    }

    /** The body's own day: what is due today is in time until it ends there. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** In which zone the body's days begin. */
    public ZoneId zone() {
        return zone;
    }

    @Transactional
    Plan enter(PlanDocument document) {
        PlanDetails details = known(document.details());
        Plan plan = Plan.enter(details, document.occurrence(clock));
        plans.persist(plan);
        plans.flush();
        return plan;
    }

    @Transactional
    Plan revise(UUID id, PlanDocument document, Actor actor, @Nullable String ifMatch) {
        Plan plan = plans.requireVisible(id, actor);
        EntityTags.require(ifMatch, plan.version());
        plan.revise(known(document.details()), document.occurrence(clock));
        plans.flush();
        return plan;
    }

    @Transactional
    Plan publish(UUID id, @Nullable OccurrenceRequest body, Actor actor, @Nullable String ifMatch) {
        Plan plan = plans.requireVisible(id, actor);
        EntityTags.check(ifMatch, plan.version());
        plan.publish(OccurrenceRequest.read(body, clock));
        plans.flush();
        return plan;
    }

    @Transactional
    Measure enter(UUID planId, MeasureDocument document, Actor actor) {
        Plan plan = plans.requireVisible(planId, actor);
        Measure measure = Measure.enter(plan.id(), known(document.details(plan)), document.occurrence(clock));
        measures.persist(measure);
        measures.flush();
        return measure;
    }

    @Transactional
    Measure revise(UUID id, MeasureDocument document, Actor actor, @Nullable String ifMatch) {
        Measure measure = measures.requireVisible(id, actor);
        EntityTags.require(ifMatch, measure.version());
        measure.requireRevisable();
        Plan plan = plans.requireVisible(measure.planId(), actor);
        measure.revise(known(document.details(plan)), document.occurrence(clock));
        measures.flush();
        return measure;
    }

    /** Says for which recommendations it stands: such as were passed on to somebody. */
    @Transactional
    Measure link(UUID id, List<UUID> all, Actor actor, @Nullable String ifMatch) {
        Measure measure = measures.requireVisible(id, actor);
        EntityTags.require(ifMatch, measure.version());
        for (int i = 0; i < all.size(); i++) {
            Recommendation recommendation = recommendations.findById(all.get(i));
            if (recommendation == null || !ReadingRights.mayRead(Actor.PUBLIC, recommendation)) {
                throw new Invalid("/recommendations/" + i, "unknown-recommendation",
                        "is no recommendation that is on the public record");
            }
        }
        measure.standFor(all, Occurrence.now(clock));
        measures.flush();
        return measure;
    }

    /** Of the recommendations that measures stand for those this actor may know of. */
    Set<UUID> shownOf(Collection<Measure> some, Actor actor) {
        Set<UUID> all = some.stream().flatMap(measure -> measure.recommendations().stream()).collect(Collectors.toSet());
        return ReadingRights.readsEverything(actor) ? all : recommendations.publicOf(all);
    }

    /** A step that the leading agency takes, or the secretariat for it. */
    @Transactional
    Measure advance(UUID id, @Nullable MeasureActRequest body, Actor actor, @Nullable String ifMatch,
            BiConsumer<Measure, MeasureActRequest> act) {
        Measure measure = measures.requireVisible(id, actor);
        EntityTags.check(ifMatch, measure.version());
        requireLeads(actor, measure);
        act.accept(measure, MeasureActRequest.read(body));
        measures.flush();
        return measure;
    }

    static void requireLeads(Actor actor, Measure measure) {
        if (!actor.is(Role.SECRETARIAT) && !measure.isLedBy(actor.organisation())) {
            throw new ProblemException(ProblemType.NOT_ALLOWED,
                    "A measure is taken forward by the agency that leads it, and by the secretariat.");
        }
    }

    /** Nobody is reminded of it for a time. */
    @Transactional
    Measure pause(UUID id, MeasurePauseRequest request, Actor actor, @Nullable String ifMatch) {
        Measure measure = measures.requireVisible(id, actor);
        EntityTags.check(ifMatch, measure.version());
        measure.pause(request.until(), today(), request.occurrence(clock));
        measures.flush();
        return measure;
    }

    @Transactional
    Measure resume(UUID id, @Nullable OccurrenceRequest body, Actor actor, @Nullable String ifMatch) {
        Measure measure = measures.requireVisible(id, actor);
        EntityTags.check(ifMatch, measure.version());
        measure.resume(today(), OccurrenceRequest.read(body, clock));
        measures.flush();
        return measure;
    }

    /** The new term of a measure, as the request words it. */
    Term newTerm(Measure measure, MeasureActRequest request) {
        measure.requireExtendable();
        if (request.term() == null || request.term().isBlank()) {
            throw new Invalid("/term", "term-required", "is missing: say until when it is extended");
        }
        Plan plan = Objects.requireNonNull(plans.findById(measure.planId()));
        return Term.read(request.term(), plan.onlyYear());
    }

    Occurrence occurrence(MeasureActRequest request) {
        return request.occurrence(clock);
    }

    private PlanDetails known(PlanDetails details) {
        if (details.follows() != null && plans.findById(details.follows()) == null) {
            throw new Invalid("/follows", "unknown-plan", "is no plan of this register");
        }
        return details;
    }

    private MeasureDetails known(MeasureDetails details) {
        for (int i = 0; i < details.agencies().size(); i++) {
            if (!organisations.require(details.agencies().get(i).organisationId()).isActive()) {
                throw new Invalid("/agencies/" + i + "/organisationId", "organisation-inactive",
                        "does not exist any more; name its successor");
            }
        }
        if (details.carriedFrom() != null && measures.findById(details.carriedFrom()) == null) {
            throw new Invalid("/carriedFrom", "unknown-measure", "is no measure of this register");
        }
        return details;
    }
}
