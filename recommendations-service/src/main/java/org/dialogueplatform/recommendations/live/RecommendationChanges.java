package org.dialogueplatform.recommendations.live;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.event.CloudEvent;
import org.dialogueplatform.platform.event.EventType;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.live.Change;
import org.dialogueplatform.platform.live.Change.Seen;
import org.dialogueplatform.platform.live.LiveChanges;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.recommendations.approval.PositionProposal;
import org.dialogueplatform.recommendations.approval.PositionProposals;
import org.dialogueplatform.recommendations.approval.ProposalEvents;
import org.dialogueplatform.recommendations.assessment.Assessment;
import org.dialogueplatform.recommendations.assessment.AssessmentEvents;
import org.dialogueplatform.recommendations.assessment.Assessments;
import org.dialogueplatform.recommendations.followup.ProgressReport;
import org.dialogueplatform.recommendations.followup.ProgressReports;
import org.dialogueplatform.recommendations.followup.ReportEvents;
import org.dialogueplatform.recommendations.plan.Agency;
import org.dialogueplatform.recommendations.plan.Measure;
import org.dialogueplatform.recommendations.plan.MeasureEvents;
import org.dialogueplatform.recommendations.plan.Measures;
import org.dialogueplatform.recommendations.register.Addressee;
import org.dialogueplatform.recommendations.register.Proponent;
import org.dialogueplatform.recommendations.register.ReadingRights;
import org.dialogueplatform.recommendations.register.Recommendation;
import org.dialogueplatform.recommendations.register.RecommendationEvents;
import org.dialogueplatform.recommendations.register.Recommendations;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What is to be read again after each event: by those who have a meeting's recommendations, or an organisation's work, before
 * them.
 */
@ApplicationScoped
public class RecommendationChanges implements LiveChanges {

    private static final Logger LOG = Logger.getLogger(RecommendationChanges.class);
    private static final String MY_WORK = "/api/v1/my-work";
    private static final String UNPUBLISHED = EventType.PREFIX + "recommendation.unpublished.v1";

    private final Recommendations recommendations;
    private final Measures measures;
    private final ProgressReports reports;
    private final Assessments assessments;
    private final PositionProposals proposals;
    private final ObjectMapper json;

    @Inject
    RecommendationChanges(Recommendations recommendations, Measures measures, ProgressReports reports,
            Assessments assessments, PositionProposals proposals, ObjectMapper json) {
        this.recommendations = recommendations;
        this.measures = measures;
        this.reports = reports;
        this.assessments = assessments;
        this.proposals = proposals;
        this.json = json;
    }

    static String ofMeeting(UUID meeting) {
        return "meeting " + meeting;
    }

    static String ofWork(UUID organisation) {
        return "work " + organisation;
    }

    @Override
    public Set<String> topics() {
        return Set.of(RecommendationEvents.TOPIC, MeasureEvents.TOPIC, ReportEvents.TOPIC, AssessmentEvents.TOPIC,
                ProposalEvents.TOPIC);
    }

    @Override
    public List<Change> of(String topic, CloudEvent event) {
        return switch (topic) {
            case RecommendationEvents.TOPIC -> ofRecommendation(event);
            case MeasureEvents.TOPIC -> ofMeasure(measures.findById(event.subject()));
            case ReportEvents.TOPIC -> ofReport(reports.findById(event.subject()));
            case AssessmentEvents.TOPIC -> ofAssessment(assessments.findById(event.subject()));
            case ProposalEvents.TOPIC -> ofProposal(proposals.findById(event.subject()));
            default -> List.of();
        };
    }

    private List<Change> ofRecommendation(CloudEvent event) {
        Recommendation recommendation = recommendations.findById(event.subject());
        if (recommendation == null) {
            return List.of();
        }
        // what was taken off the public record everybody may have on the screen, and is to find gone
        Seen otherwise = event.type().equals(UNPUBLISHED) ? Seen.UNNUMBERED : Seen.NOTHING;
        Function<Actor, Seen> sight = reader -> ReadingRights.mayRead(reader, recommendation)
                ? Seen.at(recommendation.version())
                : otherwise;
        String address = "/api/v1/recommendations/" + recommendation.id();
        List<Change> changes = new ArrayList<>();
        Set<UUID> meetings = new LinkedHashSet<>();
        add(meetings, recommendation.meetingId());
        // it may have left the meeting by this very event
        add(meetings, meeting(event));
        meetings.forEach(meeting -> changes.add(new Change(ofMeeting(meeting), address, sight)));
        Set<UUID> organisations = new LinkedHashSet<>();
        for (Addressee addressee : recommendation.addressees()) {
            add(organisations, addressee.to().organisationId());
        }
        for (Proponent proponent : recommendation.proponents()) {
            add(organisations, proponent.organisationId());
        }
        organisations.forEach(organisation -> addWork(changes, organisation, address, sight));
        return changes;
    }

    private List<Change> ofMeasure(@Nullable Measure measure) {
        List<Change> changes = new ArrayList<>();
        if (measure != null) {
            for (Agency agency : measure.agencies()) {
                addWork(changes, agency.organisationId(), "/api/v1/measures/" + measure.id(),
                        reader -> seen(() -> measures.requireVisible(measure.id(), reader).version()));
            }
        }
        return changes;
    }

    private List<Change> ofReport(@Nullable ProgressReport report) {
        List<Change> changes = new ArrayList<>();
        if (report != null) {
            addWork(changes, report.organisationId(), "/api/v1/progress-reports/" + report.id(),
                    reader -> seen(() -> reports.requireVisible(report.id(), reader).version()));
        }
        return changes;
    }

    /** Whose work it is, their own assessments and proposals are; their addresses are read from there. */
    private static List<Change> ofAssessment(@Nullable Assessment assessment) {
        UUID organisation = assessment == null ? null : assessment.organisationId();
        return organisation == null ? List.of() : List.of(new Change(ofWork(organisation), MY_WORK, reader -> Seen.UNNUMBERED));
    }

    private static List<Change> ofProposal(@Nullable PositionProposal proposal) {
        return proposal == null ? List.of()
                : List.of(new Change(ofWork(proposal.organisationId()), MY_WORK, reader -> Seen.UNNUMBERED));
    }

    private static void addWork(List<Change> changes, UUID organisation, String address, Function<Actor, Seen> sight) {
        changes.add(new Change(ofWork(organisation), address, sight));
        // what an organisation does not know of yet is not on its list either
        changes.add(new Change(ofWork(organisation), MY_WORK,
                reader -> sight.apply(reader).visible() ? Seen.UNNUMBERED : Seen.NOTHING));
    }

    private static Seen seen(Version version) {
        try {
            return Seen.at(version.read());
        } catch (NotFound _) {
            return Seen.NOTHING;
        }
    }

    private @Nullable UUID meeting(CloudEvent event) {
        try {
            JsonNode meeting = json.readTree(event.data()).path("meetingId");
            return meeting.isTextual() ? UUID.fromString(meeting.asText()) : null;
        } catch (IOException | IllegalArgumentException e) {
            LOG.debugf("An event names no meeting that can be read: %s", e.toString());
            return null;
        }
    }

    private static void add(Set<UUID> ids, @Nullable UUID id) {
        if (id != null) {
            ids.add(id);
        }
    }

    /** Reads it, or ends in {@link NotFound}. */
    private interface Version {

        long read();
    }
}
