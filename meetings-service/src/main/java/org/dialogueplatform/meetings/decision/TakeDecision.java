package org.dialogueplatform.meetings.decision;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.meeting.Meetings;
import org.dialogueplatform.meetings.reference.TabledRecommendation;
import org.dialogueplatform.meetings.reference.TabledRecommendations;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.time.Occurrence;

/** Brings together the meeting that decides and the recommendations that lie on its table. */
@ApplicationScoped
public class TakeDecision {

    private final Meetings meetings;
    private final Decisions decisions;
    private final TabledRecommendations tabled;
    private final Clock clock;

    @Inject
    public TakeDecision(Meetings meetings, Decisions decisions, TabledRecommendations tabled, Clock clock) {
        this.meetings = meetings;
        this.decisions = decisions;
        this.tabled = tabled;
        this.clock = clock;
    }

    @Transactional
    Decision take(UUID meetingId, DecisionRequest request) {
        Meeting meeting = meetings.requireForChange(meetingId);
        Decision decision = Decision.take(meeting, request.agendaItemId(), request.kind(), request.method(), request.text(),
                onTheTable(request.named()), Occurrence.of(request.occurredAt(), request.reason(), clock));
        decisions.persist(decision);
        return decision;
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
