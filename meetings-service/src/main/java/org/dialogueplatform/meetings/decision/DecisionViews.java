package org.dialogueplatform.meetings.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.meetings.decision.DecisionView.SpecialOpinionView;
import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.reference.DelegateCard;
import org.dialogueplatform.meetings.reference.NamedPerson;
import org.dialogueplatform.meetings.reference.Participants;
import org.dialogueplatform.meetings.reference.TabledRecommendations;
import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.action.Actions;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Shows decisions with what belongs to them; that is looked up for all of them at once. */
@RequestScoped
class DecisionViews {

    private final Instructions instructions;
    private final SpecialOpinions opinions;
    private final TabledRecommendations tabled;
    private final Participants participants;
    private final CurrentActor actor;
    private final ReaderLanguages languages;
    private final Actions actions;
    private final Clock clock;
    private final ZoneId zone;

    @Inject
    DecisionViews(Instructions instructions, SpecialOpinions opinions, TabledRecommendations tabled, Participants participants,
            CurrentActor actor, ReaderLanguages languages, Actions actions, Clock clock,
            @ConfigProperty(name = "dialogue.time-zone") ZoneId zone) {
        this.instructions = instructions;
        this.opinions = opinions;
        this.tabled = tabled;
        this.participants = participants;
        this.actor = actor;
        this.languages = languages;
        this.actions = actions;
        this.clock = clock;
        this.zone = zone;
    }

    Audience audience() {
        return Audience.of(actor.get());
    }

    /** One decision, with what the reader may do with it. */
    DecisionView view(Decision decision, Meeting meeting) {
        return views(List.of(decision), actions.on(meeting.id(), decision.id())
                .may("attachSpecialOpinion", meeting::requireRecordOpen).may("correctDecision").list()).getFirst();
    }

    List<DecisionView> views(List<Decision> decisions) {
        return views(decisions, null);
    }

    private List<DecisionView> views(List<Decision> decisions, @Nullable List<Action> possible) {
        Set<UUID> hidden = hiddenOf(decisions);
        List<UUID> ids = decisions.stream().map(Decision::id).toList();
        Map<UUID, List<Instruction>> instructed = instructions.of(ids).stream()
                .collect(Collectors.groupingBy(Instruction::decisionId));
        Map<UUID, List<SpecialOpinion>> attached = opinions.of(ids).stream()
                .collect(Collectors.groupingBy(SpecialOpinion::decisionId));
        Map<UUID, DelegateCard> cards = participants.delegateCards(attached.values().stream().flatMap(List::stream)
                .map(SpecialOpinion::person).filter(Objects::nonNull).collect(Collectors.toSet()));
        return decisions.stream().map(decision -> DecisionView.of(decision, hidden,
                instructed.getOrDefault(decision.id(), List.of()).stream().map(this::view).toList(),
                attached.getOrDefault(decision.id(), List.of()).stream().map(opinion -> view(opinion, cards)).toList(),
                languages, possible)).toList();
    }

    private InstructionView view(Instruction instruction) {
        return InstructionView.of(instruction, audience() == Audience.SECRETARIAT, LocalDate.ofInstant(clock.instant(), zone),
                languages, null);
    }

    private SpecialOpinionView view(SpecialOpinion opinion, Map<UUID, DelegateCard> cards) {
        return new SpecialOpinionView(opinion.id(), opinion.organisation(),
                NamedPerson.of(opinion.person(), cards, audience(), languages), languages.view(opinion.text()),
                opinion.submittedAt());
    }

    private Set<UUID> hiddenOf(List<Decision> rows) {
        return audience() == Audience.SECRETARIAT ? Set.of()
                : tabled.hiddenOf(rows.stream().flatMap(decision -> decision.recommendations().stream())
                        .map(DecidedRecommendation::id).toList());
    }
}
