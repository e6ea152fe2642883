package org.dialogueplatform.meetings.sitting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.reference.DelegateCard;
import org.dialogueplatform.meetings.reference.Organisation;
import org.dialogueplatform.meetings.reference.Participants;
import org.dialogueplatform.meetings.reference.Seats;
import org.dialogueplatform.meetings.sitting.SpeakersListView.SpeakerView;
import org.dialogueplatform.meetings.sitting.SpeakersListView.SpeakersOrganisation;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.text.TextView;
import org.jspecify.annotations.Nullable;

/** Shows speakers' lists to whoever sent the current request; names are looked up for all at once. */
@RequestScoped
public class SpeakerViews {

    private final CurrentActor actor;
    private final Participants participants;
    private final Seats seats;
    private final ReaderLanguages languages;
    private final SpeakingSettings settings;
    private final SpeakerActions actions;

    @Inject
    public SpeakerViews(CurrentActor actor, Participants participants, Seats seats, ReaderLanguages languages,
            SpeakingSettings settings, SpeakerActions actions) {
        this.actor = actor;
        this.participants = participants;
        this.seats = seats;
        this.languages = languages;
        this.settings = settings;
        this.actions = actions;
    }

    public Audience audience() {
        return Audience.of(actor.get());
    }

    SpeakersListView view(Meeting meeting, SpeakersList list) {
        List<Speaker> all = list.speakers(settings.order());
        List<Speaker> waiting = list.waiting(settings.order());
        UUID speaking = all.stream()
                .filter(speaker -> speaker.state() == SpeakerState.SPEAKING || speaker.state() == SpeakerState.PAUSED)
                .map(Speaker::id).findFirst().orElse(null);
        return new SpeakersListView(list.id(), list.meetingId(), list.agendaItemId(), list.state(), list.limitSeconds(),
                list.isCivilSocietyFirst(), waiting.size(),
                (int) all.stream().filter(speaker -> speaker.state() == SpeakerState.SPOKEN).count(), speaking,
                waiting.isEmpty() ? null : waiting.getFirst().id(), actions.of(meeting, list));
    }

    SpeakerView view(Meeting meeting, SpeakersList list, Speaker speaker) {
        return views(meeting, list, List.of(speaker), true).getFirst();
    }

    List<SpeakerView> views(Meeting meeting, SpeakersList list, List<Speaker> speakers, boolean withActions) {
        Names names = namesOf(meeting.id(), speakers.stream().map(Speaker::delegate).toList());
        List<UUID> waiting = list.waiting(settings.order()).stream().map(Speaker::id).toList();
        return speakers.stream().map(speaker -> view(meeting, list, speaker, names, waiting, withActions)).toList();
    }

    private SpeakerView view(Meeting meeting, SpeakersList list, Speaker speaker, Names names, List<UUID> waiting,
            boolean withActions) {
        int position = waiting.indexOf(speaker.id());
        Delegate delegate = speaker.delegate();
        return new SpeakerView(speaker.id(), speaker.agendaItemId(), speaker.kind(), speaker.state(),
                position < 0 ? null : position + 1, names.personId(delegate), names.name(delegate), names.position(delegate),
                names.organisation(delegate), speaker.requestedAt(), speaker.withdrawnAt(), speaker.startedAt(),
                speaker.pausedAt(), speaker.pausedTotal().toSeconds(), speaker.endedAt(), speaker.spokenSeconds(),
                speaker.limitSeconds(), limitReachedAt(speaker),
                withActions ? actions.of(meeting, list, speaker) : null);
    }

    private static @Nullable Instant limitReachedAt(Speaker speaker) {
        Integer limit = speaker.limitSeconds();
        Instant startedAt = speaker.startedAt();
        return limit == null || startedAt == null || speaker.state() != SpeakerState.SPEAKING ? null
                : startedAt.plus(speaker.pausedTotal()).plusSeconds(limit);
    }

    /** What this reader may know of these delegates of a meeting. */
    public Names namesOf(UUID meetingId, List<Delegate> delegates) {
        Actor reader = actor.get();
        UUID person = reader.person();
        boolean named = audience().sees(Audience.MEMBERS) || (person != null && seats.isHeld(meetingId, person));
        return new Names(reader, named, languages,
                named ? participants
                        .delegateCards(delegates.stream().map(Delegate::personId).collect(Collectors.toSet())) : Map.of(),
                participants.organisations(delegates.stream().map(Delegate::organisationId).filter(Objects::nonNull)
                        .collect(Collectors.toSet())));
    }

    /** Persons and organisations as one reader may know them. */
    public record Names(Actor reader, boolean named, ReaderLanguages languages, Map<UUID, DelegateCard> cards,
            Map<UUID, Organisation> organisations) {

        public @Nullable UUID personId(Delegate delegate) {
            return Audience.of(reader) == Audience.SECRETARIAT || delegate.personId().equals(reader.person())
                    ? delegate.personId()
                    : null;
        }

        public @Nullable String name(Delegate delegate) {
            DelegateCard card = cards.get(delegate.personId());
            return card == null ? null : card.displayName();
        }

        public @Nullable TextView position(Delegate delegate) {
            DelegateCard card = cards.get(delegate.personId());
            return card == null ? null : languages.viewOrNull(card.position());
        }

        public @Nullable SpeakersOrganisation organisation(Delegate delegate) {
            UUID id = delegate.organisationId();
            return id == null ? null : organisation(id, delegate.category());
        }

        /** As it is now. */
        SpeakersOrganisation organisation(UUID id) {
            Organisation known = organisations.get(id);
            return organisation(id, known == null ? null : known.category());
        }

        private SpeakersOrganisation organisation(UUID id, @Nullable String category) {
            Organisation known = organisations.get(id);
            return new SpeakersOrganisation(id, known == null ? null : languages.view(known.names()), category);
        }
    }
}
