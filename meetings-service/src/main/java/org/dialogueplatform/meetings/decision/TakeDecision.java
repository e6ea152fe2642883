package org.dialogueplatform.meetings.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.dialogueplatform.meetings.decision.Instruction.Instructed;
import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.meeting.Meetings;
import org.dialogueplatform.meetings.reference.Participants;
import org.dialogueplatform.meetings.reference.TabledRecommendation;
import org.dialogueplatform.meetings.reference.TabledRecommendations;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.platform.web.EntityTags;
import org.jspecify.annotations.Nullable;

/** Brings together the meeting that decides and the recommendations that lie on its table. */
@ApplicationScoped
public class TakeDecision {

    private final Meetings meetings;
    private final Decisions decisions;
    private final TabledRecommendations tabled;
    private final Instructions instructions;
    private final SpecialOpinions opinions;
    private final Participants participants;
    private final Clock clock;

    @Inject
    public TakeDecision(Meetings meetings, Decisions decisions, TabledRecommendations tabled, Instructions instructions,
            SpecialOpinions opinions, Participants participants, Clock clock) {
        this.meetings = meetings;
        this.decisions = decisions;
        this.tabled = tabled;
        this.instructions = instructions;
        this.opinions = opinions;
        this.participants = participants;
        this.clock = clock;
    }

    @Transactional
    Decision take(UUID meetingId, DecisionRequest request) {
        Meeting meeting = meetings.requireForChange(meetingId);
        DecisionContent content = request.content();
        Occurrence occurrence = Occurrence.of(request.occurredAt(), request.reason(), clock);
        requireInstructable(meeting, content.instructed(), occurrence);
        Decision decision = Decision.take(meeting, request.agendaItemId(), content, onTheTable(request.named()), occurrence);
        decisions.persist(decision);
        content.instructed().forEach(one -> instructions.persist(new Instruction(decision, one)));
        return decision;
    }

    @Transactional
    Decision attach(UUID meetingId, UUID decisionId, SpecialOpinionRequest request) {
        Meeting meeting = meetings.requireForChange(meetingId);
        Decision decision = decisions.require(meetingId, decisionId);
        participants.requireOrganisation(request.organisationId());
        participants.requirePerson(request.personId());
        Occurrence occurrence = Occurrence.of(request.occurredAt(), request.reason(), clock);
        var opinion = new SpecialOpinion(decision, request.organisationId(), request.personId(), request.text(), occurrence);
        meeting.enterAfterDecision(new SpecialOpinion.Attached(meetingId, decisionId, opinion.id(), opinion.organisation(),
                opinion.text()), occurrence);
        opinions.persist(opinion);
        return decision;
    }

    @Transactional
    Decision correct(UUID meetingId, UUID decisionId, @Nullable String ifMatch, DecisionCorrectionRequest request) {
        Meeting meeting = meetings.requireForChange(meetingId);
        Decision decision = decisions.require(meetingId, decisionId);
        EntityTags.require(ifMatch, decision.version());
        decision.correct(meeting, request.text(), Occurrence.of(null, request.reason(), clock));
        decisions.flush();
        return decision;
    }

    private void requireInstructable(Meeting meeting, List<Instructed> instructed, Occurrence occurrence) {
        LocalDate today = LocalDate.ofInstant(occurrence.occurredAt(), meeting.details().timeZone());
        for (int i = 0; i < instructed.size(); i++) {
            participants.requireOrganisation(instructed.get(i).organisation());
            participants.requirePerson(instructed.get(i).person());
            if (instructed.get(i).dueOn().isBefore(today)) {
                throw new Invalid("/instructions/" + i + "/dueOn", "in-the-past",
                        "lies before the decision: nobody could keep it");
            }
        }
    }

    private List<OnTheTable> onTheTable(List<DecisionRequest.Named> named) {
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < named.size(); i++) {
            if (!seen.add(named.get(i).id())) {
                throw new Invalid("/recommendations/" + i + "/id", "named-twice", "names a recommendation a second time");
            }
        }
        Map<UUID, TabledRecommendation> known = tabled.byId(seen);
        return named.stream().map(one -> OnTheTable.of(one.id(), known.get(one.id()), one.eventNo(), one.textVersion()))
                .toList();
    }
}
