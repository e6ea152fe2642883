package org.dialogueplatform.recommendations.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.recommendations.assessment.Assessment;
import org.dialogueplatform.recommendations.assessment.Assessments;
import org.dialogueplatform.recommendations.followup.ProgressReport;
import org.dialogueplatform.recommendations.followup.ProgressReports;
import org.dialogueplatform.recommendations.followup.ReportState;
import org.dialogueplatform.recommendations.history.HistoryEntry.Kind;
import org.dialogueplatform.recommendations.plan.Measure;
import org.dialogueplatform.recommendations.plan.Measures;
import org.dialogueplatform.recommendations.register.Addressee;
import org.dialogueplatform.recommendations.register.KeptWording;
import org.dialogueplatform.recommendations.register.Kinship;
import org.dialogueplatform.recommendations.register.Kinship.Kin;
import org.dialogueplatform.recommendations.register.Kinships;
import org.dialogueplatform.recommendations.register.ProcedureState;
import org.dialogueplatform.recommendations.register.ProcedureStep;
import org.dialogueplatform.recommendations.register.ReadingRights;
import org.dialogueplatform.recommendations.register.Recommendation;
import org.dialogueplatform.recommendations.roadmap.RoadMap;
import org.dialogueplatform.recommendations.roadmap.RoadMapMove;
import org.dialogueplatform.recommendations.roadmap.RoadMapPlace;
import org.dialogueplatform.recommendations.roadmap.RoadMapPlaces;
import org.dialogueplatform.recommendations.roadmap.RoadMaps;

/** Joins what the features know into one line. Of measures, reports and assessments only what is published. */
@ApplicationScoped
class Histories {

    private final Kinships kinships;
    private final Measures measures;
    private final ProgressReports reports;
    private final Assessments assessments;
    private final RoadMaps roadMaps;
    private final RoadMapPlaces places;

    @Inject
    Histories(Kinships kinships, Measures measures, ProgressReports reports, Assessments assessments, RoadMaps roadMaps,
            RoadMapPlaces places) {
        this.kinships = kinships;
        this.measures = measures;
        this.reports = reports;
        this.assessments = assessments;
        this.roadMaps = roadMaps;
        this.places = places;
    }

    List<HistoryEntry> of(Recommendation recommendation, Actor reader) {
        List<HistoryEntry> entries = new ArrayList<>();
        Kinship kinship = kinships.of(recommendation, reader);
        recommendation.procedure().forEach(step -> entries.add(procedural(step, kinship)));
        kinship.mergedFrom().forEach(merged -> entries.add(HistoryEntry
                .at(merged.since(), Kind.MERGER, ProcedureState.MERGED.name()).about(merged.id(), merged.reference())));
        KeptWording first = recommendation.wordings().getFirst();
        ReadingRights.wordingsFor(reader, recommendation).stream().filter(wording -> wording.no() != first.no())
                .forEach(wording -> entries
                        .add(HistoryEntry.at(wording.occurredAt(), Kind.WORDING, wording.origin().name())
                                .about(null, wording.text().originalText())));
        recommendation.addressees().forEach(addressee -> positions(addressee, entries));
        List<Measure> standing = measures.publishedFor(recommendation.id());
        standing.forEach(measure -> measure.steps()
                .forEach(step -> entries.add(HistoryEntry.at(step.occurredAt(), Kind.MEASURE, step.state().name())
                        .by(measure.lead().organisationId(), null).about(measure.id(), measure.name().originalText()))));
        reports.publishedOf(standing.stream().map(Measure::id).toList()).forEach(report -> entries.add(published(report)));
        assessments.publishedOf(recommendation.id()).forEach(assessment -> entries.add(published(assessment)));
        RoadMapPlace place = places.findById(recommendation.id());
        if (place != null) {
            place.moves().forEach(move -> entries.add(moved(move)));
        }
        // what happened at the same moment stays in the order of procedure, merger, wording, position, measure, report, assessment, road map
        entries.sort(Comparator.comparing(HistoryEntry::occurredAt));
        return entries;
    }

    private static HistoryEntry procedural(ProcedureStep step, Kinship kinship) {
        HistoryEntry entry = HistoryEntry.at(step.occurredAt(), Kind.PROCEDURE, step.state().name()).step(step);
        Kin into = kinship.mergedInto();
        if (step.state() == ProcedureState.MERGED && into != null) {
            return entry.about(into.id(), into.reference());
        }
        return step.state() == ProcedureState.SPLIT && !kinship.parts().isEmpty()
                ? entry.about(null, kinship.parts().stream().map(Kin::reference).collect(Collectors.joining(", ")))
                : entry;
    }

    private static void positions(Addressee addressee, List<HistoryEntry> entries) {
        addressee.positions().forEach(taken -> entries.add(
                HistoryEntry.at(taken.occurredAt(), Kind.POSITION, taken.position().name())
                        .by(addressee.to().organisationId(), addressee.to().state())
                        .about(addressee.id(), taken.explanation() == null ? null : taken.explanation().originalText())
                        .approvedByDeputy(taken.isByDeputy())));
    }

    private HistoryEntry moved(RoadMapMove move) {
        String what = move.fromId() == null ? "ADDED" : move.toId() == null ? "REMOVED" : "MOVED";
        RoadMap roadMap = Objects
                .requireNonNull(roadMaps.findById(move.toId() == null ? Objects.requireNonNull(move.fromId()) : move.toId()));
        return HistoryEntry.at(move.occurredAt(), Kind.ROAD_MAP, what).by(roadMap.organisationId(), null).about(roadMap.id(),
                roadMap.title().originalText());
    }

    private static HistoryEntry published(ProgressReport report) {
        Instant when = report.steps().stream().filter(step -> step.state() == ReportState.PUBLISHED).findFirst().orElseThrow()
                .occurredAt();
        return HistoryEntry.at(when, Kind.REPORT, ReportState.PUBLISHED.name()).by(report.organisationId(), null)
                .about(report.id(), report.narrative().originalText()).approvedByDeputy(report.isApprovedByDeputy());
    }

    private static HistoryEntry published(Assessment assessment) {
        return HistoryEntry
                .at(Objects.requireNonNull(assessment.publishedAt()), Kind.ASSESSMENT, assessment.implementation().name())
                .by(assessment.organisationId(), null).about(assessment.id(), assessment.rationale().originalText());
    }
}
