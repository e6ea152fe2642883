package org.dialogueplatform.meetings.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.meetings.agenda.AgendaItem;
import org.dialogueplatform.meetings.agenda.AgendaItemState;
import org.dialogueplatform.meetings.body.Bodies;
import org.dialogueplatform.meetings.body.BodyKind;
import org.dialogueplatform.meetings.decision.Instruction;
import org.dialogueplatform.meetings.decision.Instructions;
import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.meeting.Meetings;
import org.dialogueplatform.meetings.meeting.ProposedSubjects;
import org.dialogueplatform.meetings.proposal.ProposalView.Kind;
import org.dialogueplatform.meetings.reference.OverdueProposal.Overdue;
import org.dialogueplatform.meetings.reference.OverdueProposals;
import org.dialogueplatform.meetings.reference.OverdueProposals.TabledAt;
import org.dialogueplatform.meetings.reference.TabledRecommendation;
import org.dialogueplatform.meetings.reference.TabledRecommendations;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.jspecify.annotations.Nullable;

/** Looks for what earlier meetings left open, and for what is overdue. */
@RequestScoped
class Proposals implements ProposedSubjects {

    private final Meetings meetings;
    private final Instructions instructions;
    private final TabledRecommendations recommendations;
    private final OverdueProposals overdue;
    private final Bodies bodies;
    private final ReaderLanguages languages;

    @Inject
    Proposals(Meetings meetings, Instructions instructions, TabledRecommendations recommendations,
            OverdueProposals overdue, Bodies bodies, ReaderLanguages languages) {
        this.meetings = meetings;
        this.instructions = instructions;
        this.recommendations = recommendations;
        this.overdue = overdue;
        this.bodies = bodies;
        this.languages = languages;
    }

    /** What is due first comes first, then what the latest meeting left, then what is overdue elsewhere. */
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
        Set<UUID> takenUp = meeting.agenda().items().stream().map(AgendaItem::takesUp).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return Stream.of(due, left, open, overdue(meeting)).flatMap(some -> some)
                .filter(proposal -> !takenUp.contains(proposal.subjectId())).toList();
    }

    @Override
    public void requireProposed(Meeting meeting, UUID subject) {
        if (forAgendaOf(meeting).stream().noneMatch(proposal -> proposal.subjectId().equals(subject))) {
            throw new Invalid("/takesUp", "not-proposed", "names nothing that is proposed for this agenda");
        }
    }

    /** Once for each recommendation, by what has been overdue longest; to the body that had it on its table. */
    private Stream<ProposalView> overdue(Meeting meeting) {
        List<Overdue> all = overdue.open();
        Set<UUID> subjects = all.stream().flatMap(one -> one.subjects().stream()).collect(Collectors.toSet());
        Map<UUID, TabledAt> tabled = overdue.tabledAt(subjects);
        Map<UUID, Instant> spokenOf = meetings.lastSpokenOf(subjects);
        boolean plenary = bodies.byCode(meeting.bodyCode()).kind() == BodyKind.PLENARY;
        Map<UUID, ProposalView> proposals = new LinkedHashMap<>();
        for (Overdue one : all) {
            for (UUID subject : one.subjects()) {
                TabledAt at = tabled.get(subject);
                Instant spoken = spokenOf.get(subject);
                if ((at == null ? plenary : at.bodyCode().equals(meeting.bodyCode()))
                        && (spoken == null || spoken.isBefore(one.proposedAt()))) {
                    proposals.putIfAbsent(subject, proposal(one, subject, at));
                }
            }
        }
        return proposals.values().stream();
    }

    private ProposalView proposal(Overdue one, UUID subject, @Nullable TabledAt at) {
        String path = one.recommendationIds().isEmpty() ? one.kind().path() : "/api/v1/recommendations/";
        return new ProposalView(Kind.OVERDUE, subject, languages.view(one.title()), at == null ? null : at.meetingId(),
                one.organisationId(), one.dueOn(), path + subject);
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
