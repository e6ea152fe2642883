package org.dialogueplatform.recommendations.decision;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dialogueplatform.platform.event.CloudEvent;
import org.dialogueplatform.platform.inbox.EventHandlers;
import org.dialogueplatform.platform.inbox.Inbox;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.recommendations.instruction.Instruction;
import org.dialogueplatform.recommendations.instruction.Instruction.Place;
import org.dialogueplatform.recommendations.instruction.Instructions;
import org.dialogueplatform.recommendations.register.MeetingDecision;
import org.dialogueplatform.recommendations.register.ProcedureState;
import org.dialogueplatform.recommendations.register.Recommendation;
import org.dialogueplatform.recommendations.register.Recommendations;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.smallrye.reactive.messaging.annotations.Blocking;

/**
 * Lets the decisions of meetings take effect on the recommendations they name. One that meets an impossible state changes
 * nothing and is kept for the secretariat; the others of the same decision take effect all the same.
 */
@ApplicationScoped
public class MeetingDecisions {

    private static final Logger LOG = Logger.getLogger(MeetingDecisions.class);

    /** Under which name events are taken in. */
    public static final String CONSUMER = "recommendations.decisions";

    /** Where the meetings-service tells the facts of meetings. */
    public static final String TOPIC = "dialogue.meetings.meeting.v1";

    /** What is told there. */
    static final String[] FAMILIES = { "meeting", "agenda", "agenda-item", "materials", "decision", "special-opinion",
            "instruction", "document", "minutes", "work-plan" };

    private final Inbox inbox;
    private final Recommendations recommendations;
    private final DecisionConflicts conflicts;
    private final Instructions instructions;
    private final Clock clock;
    private final EventHandlers handlers;

    @Inject
    MeetingDecisions(Inbox inbox, Recommendations recommendations, DecisionConflicts conflicts, Instructions instructions,
            Clock clock) {
        this.inbox = inbox;
        this.recommendations = recommendations;
        this.conflicts = conflicts;
        this.instructions = instructions;
        this.clock = clock;
        this.handlers = EventHandlers
                .of(CONSUMER, FAMILIES)
                .on("decision.taken.v1", DecisionTaken.class, this::takeEffect)
                .on("instruction.fulfilled.v1", InstructionFulfilled.class,
                        (event, told) -> instructions.fulfilled(told.instructionId(), told.fulfilledOn()));
    }

    @Incoming("meetings")
    @Blocking
    void onMeeting(ConsumerRecord<String, byte[]> message) {
        inbox.receive(message, handlers);
    }

    private void takeEffect(CloudEvent event, DecisionTaken decision) {
        var occurrence = new Occurrence(event.time(), clock.instant(), null);
        decision.recommendations().forEach(about -> takeEffect(decision, about, occurrence));
        var place = new Place(decision.meetingId(), decision.agendaItemId(), decision.decisionId());
        List<UUID> about = decision.recommendations().stream().map(DecisionTaken.About::id).toList();
        decision.instructions().forEach(one -> instructions
                .keep(new Instruction(place, one.id(), one.organisation(), one.text(), one.dueOn(), about)));
    }

    private void takeEffect(DecisionTaken decision, DecisionTaken.About about, Occurrence occurrence) {
        Recommendation recommendation = recommendations.findById(about.id());
        if (recommendation == null) {
            keep(decision, about, null, "unknown-recommendation", "There is no such recommendation.", occurrence);
            return;
        }
        var decided = new MeetingDecision(decision.decisionId(), decision.meetingId(), about.textVersion(), occurrence);
        // refused before anything is changed
        try {
            switch (decision.kind()) {
                case "ADOPT" -> recommendation.adopt(decided);
                case "TRANSMIT" -> recommendation.transmit(decided);
                case "POSTPONE" -> recommendation.postpone(decided);
                // to take note of something or to instruct somebody changes nothing about the recommendation itself
                default -> LOG.debugf("Decision %s (%s) needs nothing here", decision.decisionId(), decision.kind());
            }
        } catch (ProblemException e) {
            keep(decision, about, recommendation.state(), code(e), e.detail(), occurrence);
        }
    }

    private void keep(DecisionTaken decision, DecisionTaken.About about, @Nullable ProcedureState state, String cause,
            String detail, Occurrence occurrence) {
        LOG.warnf("Decision %s could not take effect on recommendation %s: %s", decision.decisionId(), about.id(), detail);
        conflicts.persist(new DecisionConflict(decision, about, state, cause, detail, occurrence));
    }

    private static String code(ProblemException e) {
        Object code = e.toProblem(null).members().get("code");
        return Objects.requireNonNullElse(code, e.type().name().toLowerCase(Locale.ROOT).replace('_', '-')).toString();
    }
}
