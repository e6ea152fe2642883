package org.dialogueplatform.recommendations.live;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
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
import org.dialogueplatform.recommendations.decision.MeetingDecisions;
import org.dialogueplatform.recommendations.followup.ProgressReport;
import org.dialogueplatform.recommendations.followup.ProgressReports;
import org.dialogueplatform.recommendations.followup.ReportEvents;
import org.dialogueplatform.recommendations.instruction.Instruction;
import org.dialogueplatform.recommendations.instruction.Instructions;
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
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * What is to be read again after each event: by those who have a meeting's recommendations, or an organisation's work, before
 * them.
 */
@ApplicationScoped
public class RecommendationChanges implements LiveChanges {

    private static final Logger LOG = Logger.getLogger(RecommendationChanges.class);
    private static final String MY_WORK = "/api/v1/my-work";
    private static final String UNPUBLISHED = EventType.PREFIX + "recommendation.unpublished.v1";

    /** What tells of instructions. */
    private static final Set<String> INSTRUCTING = Set.of(EventType.PREFIX + "decision.taken.v1",
            EventType.PREFIX + "instruction.fulfilled.v1");

    private final Recommendations recommendations;
    private final Measures measures;
    private final ProgressReports reports;
    private final Assessments assessments;
    private final PositionProposals proposals;
    private final Instructions instructions;
    private final ObjectMapper json;

    @Inject
    RecommendationChanges(Recommendations recommendations, Measures measures, ProgressReports reports,
            Assessments assessments, PositionProposals proposals, Instructions instructions, ObjectMapper json) {
        this.recommendations = recommendations;
        this.measures = measures;
        this.reports = reports;
        this.assessments = assessments;
        this.proposals = proposals;
        this.instructions = instructions;
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
                ProposalEvents.TOPIC, MeetingDecisions.TOPIC);
    }

    @Override
    public @Nullable String awaited(CloudEvent event) {
        return INSTRUCTING.contains(event.type()) ? MeetingDecisions.CONSUMER : null;
    }

    @Override
    public List<Change> of(String topic, CloudEvent event) {
        return switch (topic) {
            case RecommendationEvents.TOPIC -> ofRecommendation(event);
            case MeasureEvents.TOPIC -> ofMeasure(measures.findById(event.subject()));
            case ReportEvents.TOPIC -> ofReport(reports.findById(event.subject()));
            case AssessmentEvents.TOPIC -> ofAssessment(assessments.findById(event.subject()));
            case ProposalEvents.TOPIC -> ofProposal(proposals.findById(event.subject()));
            case MeetingDecisions.TOPIC -> ofMeeting(event);
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

    /** What a meeting tells somebody to do, and that it was done. */
    private List<Change> ofMeeting(CloudEvent event) {
        if (!INSTRUCTING.contains(event.type())) {
            return List.of();
        }
        JsonNode told = read(event);
        Set<UUID> ids = new LinkedHashSet<>();
        add(ids, id(told.path("instructionId")));
        told.path("instructions").forEach(one -> add(ids, id(one.path("id"))));
        return ids.stream().map(instructions::findById).filter(Objects::nonNull).map(Instruction::organisationId).distinct()
                .map(organisation -> new Change(ofWork(organisation), MY_WORK, reader -> Seen.UNNUMBERED)).toList();
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
        return id(read(event).path("meetingId"));
    }

    private JsonNode read(CloudEvent event) {
        try {
            return json.readTree(event.data());
        } catch (IOException e) {
            LOG.debugf("An event cannot be read: %s", e.toString());
            return MissingNode.getInstance();
        }
    }

    private static @Nullable UUID id(JsonNode node) {
        try {
            return node.isTextual() ? UUID.fromString(node.asText()) : null;
        } catch (IllegalArgumentException e) {
            LOG.debugf("An event names no id that can be read: %s", e.toString());
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
