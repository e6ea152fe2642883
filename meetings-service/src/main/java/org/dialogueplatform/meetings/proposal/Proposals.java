package org.dialogueplatform.meetings.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.meetings.agenda.AgendaItem;
import org.dialogueplatform.meetings.agenda.AgendaItemState;
import org.dialogueplatform.meetings.decision.Instruction;
import org.dialogueplatform.meetings.decision.Instructions;
import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.meeting.Meetings;
import org.dialogueplatform.meetings.proposal.ProposalView.Kind;
import org.dialogueplatform.meetings.reference.TabledRecommendation;
import org.dialogueplatform.meetings.reference.TabledRecommendations;
import org.dialogueplatform.platform.text.ReaderLanguages;

/** Looks for what earlier meetings left open. */
@RequestScoped
class Proposals {

    private final Meetings meetings;
    private final Instructions instructions;
    private final TabledRecommendations recommendations;
    private final ReaderLanguages languages;

    @Inject
    Proposals(Meetings meetings, Instructions instructions, TabledRecommendations recommendations, ReaderLanguages languages) {
        this.meetings = meetings;
        this.instructions = instructions;
        this.recommendations = recommendations;
        this.languages = languages;
    }

    /** What is due first comes first, then what the latest meeting left. */
    List<ProposalView> forAgendaOf(Meeting meeting) {
        LocalDate day = meeting.details().startsAt().atZone(meeting.details().timeZone()).toLocalDate();
        Stream<ProposalView> due = instructions.open().stream()
                .filter(one -> !one.dueOn().isAfter(day) && !one.meetingId().equals(meeting.id())).map(this::proposal);
        Stream<ProposalView> left = meetings.latestBefore(meeting).stream()
                .flatMap(earlier -> earlier.agenda().items().stream()
                        .filter(item -> item.state() == AgendaItemState.PENDING)
                        .map(item -> proposal(earlier, item)));
        Stream<ProposalView> open = recommendations.leftOpenBefore(meeting.details().startsAt(), meeting.id()).stream()
                .map(this::proposal);
        return Stream.of(due, left, open).flatMap(some -> some).toList();
    }

    private ProposalView proposal(Instruction instruction) {
        return new ProposalView(Kind.INSTRUCTION, instruction.id(), languages.view(instruction.text()),
                instruction.meetingId(), instruction.organisation(), instruction.dueOn(),
                "/api/v1/instructions/" + instruction.id());
    }

    private ProposalView proposal(Meeting earlier, AgendaItem item) {
        return new ProposalView(Kind.ITEM, item.id(), languages.view(item.details().title()), earlier.id(),
                item.details().reportingOrganisation(), null,
                "/api/v1/meetings/" + earlier.id() + "/agenda-items/" + item.id());
    }

    private ProposalView proposal(TabledRecommendation recommendation) {
        return new ProposalView(Kind.RECOMMENDATION, recommendation.id(),
                languages.view(Objects.requireNonNull(recommendation.text())),
                Objects.requireNonNull(recommendation.meetingId()), null, null,
                "/api/v1/recommendations/" + recommendation.id());
    }
}
