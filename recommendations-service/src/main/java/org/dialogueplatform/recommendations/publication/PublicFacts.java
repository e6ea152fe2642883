package org.dialogueplatform.recommendations.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dialogueplatform.platform.event.RecordedEvent;
import org.dialogueplatform.recommendations.assessment.AssessmentEvents;
import org.dialogueplatform.recommendations.followup.ReportEvents;
import org.dialogueplatform.recommendations.plan.MeasureEvents;
import org.dialogueplatform.recommendations.plan.PlanEvents;
import org.dialogueplatform.recommendations.publication.Fact.Weight;
import org.dialogueplatform.recommendations.publication.PublicRecommendationEvents.Related;
import org.dialogueplatform.recommendations.register.RecommendationEvents;
import org.dialogueplatform.recommendations.register.RecommendationEvents.Named;
import org.dialogueplatform.recommendations.roadmap.RoadMapEvents;
import org.jspecify.annotations.Nullable;

/**
 * Which facts everybody may know of a recommendation, if that is public. The table of them is in {@code docs/public-events.md}:
 * whatever changes what everybody reads of a recommendation is told, as itself or as a correction, so that nobody who keeps a
 * copy keeps a stale one. Reasons, proponents and what is still being written are told to nobody.
 */
final class PublicFacts {

    private final Links links;

    /** @param links which measures stand for which recommendations, as far as everybody may know */
    PublicFacts(Links links) {
        this.links = links;
    }

    /** What of these everybody may know, in order; of what changed at once only one correction. */
    static List<Fact> of(List<RecordedEvent> recorded, Links links) {
        var facts = new PublicFacts(links);
        List<Fact> all = recorded.stream().flatMap(event -> facts.of(event).stream()).toList();
        Set<UUID> whole = all.stream().filter(fact -> fact.weight() == Weight.WHOLE).map(Fact::recommendation)
                .collect(Collectors.toSet());
        Map<UUID, Set<String>> changed = new LinkedHashMap<>();
        all.stream().filter(fact -> fact.weight() == Weight.CORRECTION).forEach(
                fact -> changed.computeIfAbsent(fact.recommendation(), _ -> new TreeSet<>()).addAll(fact.changed()));
        List<Fact> told = new ArrayList<>();
        for (Fact fact : all) {
            if (fact.weight() != Weight.CORRECTION) {
                told.add(fact);
            } else if (!whole.contains(fact.recommendation())) {
                Set<String> together = changed.remove(fact.recommendation());
                if (together != null) {
                    told.add(Fact.correction(fact.recommendation(), fact.occurredAt(), List.copyOf(together)));
                }
            }
        }
        return told;
    }

    private List<Fact> of(RecordedEvent event) {
        Instant at = event.occurredAt();
        UUID id = event.aggregateId();
        return switch (event.data()) {
            case RecommendationEvents.Registered _ -> List.of(Fact.of(id, at, (now,
                    about) -> new PublicRecommendationEvents.Registered(about, now.textVersion(), now.text(), now.summary()))
                    .whole());
            case RecommendationEvents.Published _ -> List.of(Fact.of(id, at, (now,
                    about) -> new PublicRecommendationEvents.Published(about, now.textVersion(), now.text(), now.summary(),
                            now.partOf()))
                    .whole());
            case RecommendationEvents.Unpublished told -> List.of(Fact.of(id, at, (_,
                    about) -> new PublicRecommendationEvents.Unpublished(about, told.reason())).last());
            case RecommendationEvents.Revised told ->
                told.changed().isEmpty() ? List.of() : List.of(Fact.correction(id, at, told.changed()));
            case RecommendationEvents.Amended _ -> List.of(Fact.correction(id, at, List.of("text")));
            case RecommendationEvents.Corrected told -> List.of(Fact.correction(id, at, imported(told.changed())));
            case RecommendationEvents.Classified _ -> List.of(Fact.correction(id, at, List.of("classification")));
            case RecommendationEvents.AddresseeSucceeded _ -> List.of(Fact.correction(id, at, List.of("addressees")));
            case RecommendationEvents.DecisionConfirmed _ -> List.of(Fact.correction(id, at, List.of("decision")));
            case RecommendationEvents.Submitted _ -> state(id, at);
            case RecommendationEvents.Returned _ -> state(id, at);
            case RecommendationEvents.ReviewBegun _ -> state(id, at);
            case RecommendationEvents.Tabled _ -> state(id, at);
            case RecommendationEvents.Untabled _ -> state(id, at);
            case RecommendationEvents.Postponed _ -> state(id, at);
            case RecommendationEvents.Withdrawn told -> one(id, at, (_,
                    about) -> new PublicRecommendationEvents.Withdrawn(about, told.meetingId()));
            case RecommendationEvents.NotAdopted told -> one(id, at, (_,
                    about) -> new PublicRecommendationEvents.NotAdopted(about, told.meetingId()));
            case RecommendationEvents.Adopted told -> one(id, at, (_,
                    about) -> new PublicRecommendationEvents.Adopted(about, told.meetingId(), told.decisionId()));
            case RecommendationEvents.AdoptionRecorded told -> one(id, at, (_,
                    about) -> new PublicRecommendationEvents.Adopted(about, told.meetingId(), null));
            case RecommendationEvents.Transmitted told -> one(id, at, (_,
                    about) -> new PublicRecommendationEvents.Transmitted(about, told.meetingId(), told.decisionId(),
                            told.addressees()));
            case RecommendationEvents.TransmissionRecorded told -> one(id, at, (_,
                    about) -> new PublicRecommendationEvents.Transmitted(about, told.meetingId(), null, told.addressees()));
            case RecommendationEvents.Closed _ -> one(id, at, (_, about) -> new PublicRecommendationEvents.Closed(about));
            case RecommendationEvents.Reopened _ -> one(id, at, (_, about) -> new PublicRecommendationEvents.Reopened(about));
            case RecommendationEvents.Merged _ -> one(id, at, (now,
                    about) -> new PublicRecommendationEvents.Merged(about, now.mergedInto()));
            case RecommendationEvents.Split told -> one(id, at, (_,
                    about) -> new PublicRecommendationEvents.Split(about,
                            told.parts().stream().map(PublicFacts::part).toList()));
            case RecommendationEvents.PositionRecorded told -> one(id, at, (_,
                    about) -> new PublicRecommendationEvents.PositionRecorded(about, told.addressee(), told.position(),
                            told.act(), told.date(), told.source()));
            case RecommendationEvents.PositionChanged told -> one(id, at, (_,
                    about) -> new PublicRecommendationEvents.PositionChanged(about, told.addressee(), told.previous(),
                            told.position(), told.act(), told.date(), told.source()));
            case RecommendationEvents.Overdue told -> one(id, at, (_,
                    about) -> new PublicRecommendationEvents.Overdue(about, told.measureId(), told.organisationId(),
                            told.dueOn()));
            case AssessmentEvents.Assessed told -> one(told.recommendationId(), at, (_,
                    about) -> new PublicRecommendationEvents.ImplementationAssessed(about, told.assessmentId(), told.kind(),
                            told.organisationId(), told.scale(), told.value(), told.implementation(), told.assessedOn()));
            case ReportEvents.Published told -> each(links.ofMeasure(told.measureId()), at, (_,
                    about) -> new PublicRecommendationEvents.ProgressReportPublished(about, told.reportId(), told.measureId(),
                            told.organisationId(), told.periodFrom(), told.periodTo()));
            case MeasureEvents.Linked told -> links.isPublished(told.planId()) ? linked(told, at) : List.of();
            case PlanEvents.Published told -> links.ofPlan(told.planId()).entrySet().stream().flatMap(
                    measure -> linked(measure.getValue(), measure.getKey(), told.planId(), at).stream()).toList();
            case RoadMapEvents.Changed told ->
                moved(Stream.concat(told.added().stream(), told.removed().stream()).toList(), at);
            case RoadMapEvents.Merged told -> moved(told.recommendationIds(), at);
            default -> List.of();
        };
    }

    private static List<Fact> state(UUID recommendation, Instant at) {
        return List.of(Fact.correction(recommendation, at, List.of("state")));
    }

    private static List<Fact> one(UUID recommendation, Instant at, BiFunction<PublicRecommendation, About, Object> data) {
        return List.of(Fact.of(recommendation, at, data));
    }

    private static List<Fact> each(Collection<UUID> recommendations, Instant at,
            BiFunction<PublicRecommendation, About, Object> data) {
        return recommendations.stream().map(recommendation -> Fact.of(recommendation, at, data)).toList();
    }

    private static List<Fact> linked(MeasureEvents.Linked told, Instant at) {
        List<Fact> facts = new ArrayList<>(linked(told.added(), told.measureId(), told.planId(), at));
        told.removed().forEach(left -> facts.add(Fact.correction(left, at, List.of("measures"))));
        return facts;
    }

    private static List<Fact> linked(Collection<UUID> recommendations, UUID measure, UUID plan, Instant at) {
        return each(recommendations, at, (_, about) -> new PublicRecommendationEvents.MeasureLinked(about, measure, plan));
    }

    private static List<Fact> moved(List<UUID> recommendations, Instant at) {
        return recommendations.stream().map(one -> Fact.correction(one, at, List.of("roadMap"))).toList();
    }

    /** What is its source's is called so: a reader has it under that name. */
    private static List<String> imported(List<String> changed) {
        return changed.stream().map(what -> what.equals("text") || what.equals("position") ? what : "source").toList();
    }

    /** What a public one was divided into is public. */
    private static Related part(Named part) {
        return new Related(part.recommendationId(), reference(part.reference()));
    }

    private static String reference(@Nullable String reference) {
        if (reference == null) {
            throw new IllegalStateException("What is public has a reference");
        }
        return reference;
    }

    /** Which measures stand for which recommendations, as far as everybody may know. */
    interface Links {

        boolean isPublished(UUID plan);

        /** What a measure of a published plan stands for; nothing if its plan is not published. */
        List<UUID> ofMeasure(UUID measure);

        /** What each measure of a plan stands for. */
        Map<UUID, List<UUID>> ofPlan(UUID plan);
    }
}
