package org.dialogueplatform.meetings.sitting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import org.dialogueplatform.meetings.sitting.SittingEvents.OfList;
import org.dialogueplatform.meetings.sitting.SittingEvents.OfSpeaker;
import org.dialogueplatform.meetings.sitting.SittingEvents.Spoken;
import org.dialogueplatform.platform.event.AggregateRoot;
import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.time.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * The speakers' list of an item: who asked for the floor there, who got it and how long they spoke. The meeting knows who has
 * its floor, whichever list they are on.
 */
@Entity
public class SpeakersList extends AggregateRoot {

    @Column(nullable = false, updatable = false)
    private UUID meetingId;

    @Column(nullable = false, updatable = false)
    private UUID agendaItemId;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private SpeakersListState state;

    @Column(nullable = false)
    private boolean civilSocietyFirst;

    private @Nullable Integer limitSeconds;

    @OneToMany(mappedBy = "list", cascade = CascadeType.PERSIST)
    @OrderBy("requestNo")
    private List<Speaker> speakers = new ArrayList<>();

    @OneToMany(mappedBy = "list", cascade = CascadeType.PERSIST)
    @OrderBy("eventNo")
    private List<SittingAct> acts = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected SpeakersList() {
    }

    private SpeakersList(Sitting sitting, @Nullable Integer limitSeconds, boolean civilSocietyFirst) {
        this.meetingId = sitting.meeting().id();
        this.agendaItemId = sitting.item().id();
        this.state = SpeakersListState.OPEN;
        this.limitSeconds = limitSeconds;
        this.civilSocietyFirst = civilSocietyFirst;
    }

    /** A new list, on which the floor can be asked for; before the item is taken up, too. */
    static SpeakersList open(Sitting sitting, @Nullable Integer limitSeconds, boolean civilSocietyFirst,
            Occurrence occurrence) {
        sitting.requireOn();
        var list = new SpeakersList(sitting, limitSeconds, civilSocietyFirst);
        Instant at = list.inOrder(Instant.MIN, occurrence);
        sitting.requireThen(at, occurrence);
        list.tell(at, null, occurrence, new SittingEvents.ListOpened(list.about()));
        return list;
    }

    void requireNext(Sitting sitting, SpeakersListState to) {
        sitting.requireOn();
        if (!state.next().contains(to)) {
            throw new IllegalTransition(to == SpeakersListState.OPEN ? "The speakers' list cannot be opened"
                    : "The speakers' list cannot be closed", state, state.next());
        }
    }

    void reopen(Sitting sitting, Occurrence occurrence) {
        requireNext(sitting, SpeakersListState.OPEN);
        Instant at = inOrder(Instant.MIN, occurrence);
        sitting.requireThen(at, occurrence);
        state = SpeakersListState.OPEN;
        tell(at, null, occurrence, new SittingEvents.ListOpened(about()));
    }

    /** Nobody asks for the floor any more; who is on the list still speaks. */
    void close(Sitting sitting, Occurrence occurrence) {
        requireNext(sitting, SpeakersListState.CLOSED);
        state = SpeakersListState.CLOSED;
        tell(inOrder(Instant.MIN, occurrence), null, occurrence, new SittingEvents.ListClosed(about()));
    }

    void requireRevisable(Sitting sitting) {
        sitting.requireOn();
    }

    /** Changes how long everybody may speak and who goes first. What is the same as before tells nothing. */
    void revise(Sitting sitting, @Nullable Integer newLimit, boolean nowCivilSocietyFirst, Occurrence occurrence) {
        requireRevisable(sitting);
        if (Objects.equals(limitSeconds, newLimit) && civilSocietyFirst == nowCivilSocietyFirst) {
            return;
        }
        limitSeconds = newLimit;
        civilSocietyFirst = nowCivilSocietyFirst;
        tellRevised(occurrence);
    }

    /** Puts some of those who wait first, in this order; none of them leaves all to the rule again. */
    void reorder(Sitting sitting, List<UUID> byHand, Occurrence occurrence) {
        requireRevisable(sitting);
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < byHand.size(); i++) {
            if (!seen.add(byHand.get(i))) {
                throw new Invalid("/speakers/" + i, "named-twice", "names somebody a second time");
            }
            if (speaker(byHand.get(i)).state() != SpeakerState.WAITING) {
                throw new RuleBroken("speaker-not-waiting",
                        "Only those who wait can be put in order, and one of these does not: read the list again.");
            }
        }
        for (Speaker speaker : speakers) {
            if (speaker.state() == SpeakerState.WAITING) {
                int place = byHand.indexOf(speaker.id());
                speaker.put(place < 0 ? null : place + 1);
            }
        }
        tellRevised(occurrence);
    }

    /** The guard of {@link #request}, whoever asks. */
    void requireOpen(Sitting sitting) {
        sitting.requireOn();
        if (state != SpeakersListState.OPEN) {
            throw new RuleBroken("speakers-list-closed",
                    "The speakers' list of this item is closed: nobody can ask for the floor any more, unless it is opened again.");
        }
    }

    /** Somebody asks for the floor. */
    Speaker request(Sitting sitting, Delegate delegate, SpeakerKind kind, @Nullable Integer limit, Occurrence occurrence) {
        requireOpen(sitting);
        if (speakers.stream().anyMatch(other -> other.state() == SpeakerState.WAITING && other.kind() == kind
                && other.delegate().personId().equals(delegate.personId()))) {
            throw new RuleBroken("already-on-list", "This person is on the speakers' list for this already, and waits.");
        }
        Instant at = inOrder(Instant.MIN, occurrence);
        sitting.requireThen(at, occurrence);
        var speaker = new Speaker(this, speakers.size() + 1, delegate, kind, limit, at);
        speakers.add(speaker);
        tell(at, speaker, occurrence, new SittingEvents.FloorRequested(about(speaker)));
        return speaker;
    }

    void withdraw(UUID speakerId, Occurrence occurrence) {
        Speaker speaker = speaker(speakerId);
        Instant at = inOrder(speaker.latestActAt(), occurrence);
        speaker.withdraw(at);
        tell(at, speaker, occurrence, new SittingEvents.FloorWithdrawn(about(speaker)));
    }

    /** The guard of {@link #start} and {@link #resume}. */
    void requireStartable(Sitting sitting, Speaker speaker, SpeakerState from) {
        sitting.requireHearing();
        if (speaker.state() != from) {
            throw new IllegalTransition(from == SpeakerState.WAITING ? "The floor cannot be given" : "The speaker cannot go on",
                    speaker.state(), speaker.state().next());
        }
        sitting.meeting().requireFloorFree();
    }

    /** Gives somebody the floor. */
    void start(Sitting sitting, UUID speakerId, Floor floor, Occurrence occurrence) {
        Speaker speaker = speaker(speakerId);
        requireStartable(sitting, speaker, SpeakerState.WAITING);
        Instant takenUpAt = Objects.requireNonNull(sitting.item().takenUpAt());
        Instant earliest = takenUpAt.isAfter(speaker.latestActAt()) ? takenUpAt : speaker.latestActAt();
        Instant at = give(sitting, speaker, earliest, floor, occurrence);
        speaker.start(at);
        tell(at, speaker, occurrence, new SittingEvents.SpeakerStarted(about(speaker)));
    }

    /** The speaker goes on. */
    void resume(Sitting sitting, UUID speakerId, Floor floor, Occurrence occurrence) {
        Speaker speaker = speaker(speakerId);
        requireStartable(sitting, speaker, SpeakerState.PAUSED);
        Instant at = give(sitting, speaker, speaker.latestActAt(), floor, occurrence);
        speaker.resume(at);
        tell(at, speaker, occurrence, new SittingEvents.SpeakerResumed(about(speaker)));
    }

    private Instant give(Sitting sitting, Speaker speaker, Instant earliest, Floor floor, Occurrence occurrence) {
        Instant free = isNow(occurrence) ? floor.freeSince(earliest) : earliest;
        Instant at = inOrder(free, occurrence);
        sitting.requireThen(at, occurrence);
        // a moment is enough to see whether another spoke then
        floor.requireFree(List.of(new Span(at, at.plusNanos(1000))));
        sitting.meeting().giveFloor(speaker.id());
        return at;
    }

    /** Stops the clock for a while, and leaves the floor to another. */
    void pause(Sitting sitting, UUID speakerId, Floor floor, Occurrence occurrence) {
        Speaker speaker = speaker(speakerId);
        speaker.requireNext(SpeakerState.PAUSED);
        Instant at = leave(sitting, speaker, floor, occurrence);
        speaker.pause(at);
        tell(at, speaker, occurrence, new SittingEvents.SpeakerPaused(about(speaker)));
    }

    /** Stops the clock for good. */
    void stop(Sitting sitting, UUID speakerId, Floor floor, Occurrence occurrence) {
        Speaker speaker = speaker(speakerId);
        speaker.requireNext(SpeakerState.SPOKEN);
        Instant at = leave(sitting, speaker, floor, occurrence);
        speaker.stop(at);
        tell(at, speaker, occurrence, new SittingEvents.SpeakerEnded(about(speaker), spoken(speaker)));
    }

    private Instant leave(Sitting sitting, Speaker speaker, Floor floor, Occurrence occurrence) {
        Instant at = inOrder(speaker.latestActAt(), occurrence);
        sitting.requireThen(at, occurrence);
        if (speaker.state() == SpeakerState.SPEAKING) {
            floor.requireFree(List.of(speaker.spoken().getLast().until(at)));
        }
        sitting.meeting().leaveFloor(speaker.id());
        return at;
    }

    /** Puts right who it was, or when; the log says what it was before it and why. */
    void correct(UUID speakerId, Correction correction, Floor floor, Occurrence occurrence) {
        Speaker speaker = speaker(speakerId);
        speaker.requireCorrectable();
        if (correction.isOfTime()) {
            if (speaker.state() != SpeakerState.SPOKEN) {
                throw new RuleBroken("still-speaking", "The times of a speech can be corrected once it has ended.");
            }
            Span speech = correction.speech(speaker);
            List<Span> pauses = correction.pauses(speaker, speech);
            floor.requireFree(Speaker.spoken(speech, pauses));
            speaker.retime(speech, pauses);
        }
        if (correction.delegate() != null) {
            speaker.become(correction.delegate());
        }
        tell(occurrence.occurredAt(), speaker, occurrence, new SittingEvents.SpeakerCorrected(about(speaker),
                speaker.state() == SpeakerState.SPOKEN ? spoken(speaker) : null));
    }

    /** Takes a speech that was never held out of all that is counted; the log says why. */
    void strike(Sitting sitting, UUID speakerId, Occurrence occurrence) {
        Speaker speaker = speaker(speakerId);
        speaker.strike();
        sitting.meeting().leaveFloor(speaker.id());
        tell(occurrence.occurredAt(), speaker, occurrence, new SittingEvents.SpeakerStruck(about(speaker)));
    }

    /** When the act occurred: what is done now follows what was done, whatever the clocks of two machines say. */
    private Instant inOrder(Instant earliest, Occurrence occurrence) {
        Instant at = occurrence.occurredAt().truncatedTo(ChronoUnit.MICROS);
        if (!at.isBefore(earliest)) {
            return at;
        }
        if (isNow(occurrence)) {
            return earliest;
        }
        throw new RuleBroken("acts-out-of-order",
                "This cannot have occurred at " + at + ": the act before it occurred at " + earliest + ".");
    }

    static boolean isNow(Occurrence occurrence) {
        return occurrence.occurredAt().equals(occurrence.recordedAt());
    }

    private void tellRevised(Occurrence occurrence) {
        tell(occurrence.occurredAt(), null, occurrence, new SittingEvents.ListRevised(about(), limitSeconds, civilSocietyFirst,
                speakers.stream().filter(speaker -> speaker.state() == SpeakerState.WAITING && speaker.place() != null)
                        .sorted(Comparator.comparing(speaker -> Objects.requireNonNull(speaker.place()))).map(Speaker::id)
                        .toList()));
    }

    private void tell(Instant at, @Nullable Speaker speaker, Occurrence occurrence, Object fact) {
        record(SittingEvents.TOPIC, at, fact);
        acts.add(new SittingAct(this, speaker == null ? null : speaker.id(), fact, at, occurrence));
    }

    private OfList about() {
        return new OfList(meetingId, id(), agendaItemId);
    }

    private OfSpeaker about(Speaker speaker) {
        Delegate delegate = speaker.delegate();
        return new OfSpeaker(meetingId, id(), agendaItemId, speaker.id(), delegate.personId(), delegate.organisationId(),
                delegate.category(), speaker.kind());
    }

    private static Spoken spoken(Speaker speaker) {
        return new Spoken(Objects.requireNonNull(speaker.startedAt()), Objects.requireNonNull(speaker.endedAt()),
                speaker.pausedTotal().toSeconds(), Objects.requireNonNull(speaker.spokenSeconds()));
    }

    public UUID meetingId() {
        return meetingId;
    }

    public UUID agendaItemId() {
        return agendaItemId;
    }

    public SpeakersListState state() {
        return state;
    }

    public boolean isCivilSocietyFirst() {
        return civilSocietyFirst;
    }

    /** How long everybody may speak; as long as they want, if null. */
    public @Nullable Integer limitSeconds() {
        return limitSeconds;
    }

    public Speaker speaker(UUID speakerId) {
        return speakers.stream().filter(speaker -> speaker.id().equals(speakerId)).findFirst()
                .orElseThrow(() -> new NotFound("speaker", speakerId));
    }

    /** Those who wait, in the order of this rule. */
    public List<Speaker> waiting(SpeakingOrder order) {
        return speakers.stream().filter(speaker -> speaker.state() == SpeakerState.WAITING)
                .sorted(order.of(civilSocietyFirst)).toList();
    }

    /** All of them: who has the floor, who waits in the order of this rule, who has spoken, who withdrew, who was struck. */
    public List<Speaker> speakers(SpeakingOrder order) {
        List<Speaker> all = new ArrayList<>(in(SpeakerState.SPEAKING));
        all.addAll(in(SpeakerState.PAUSED));
        all.addAll(waiting(order));
        all.addAll(in(SpeakerState.SPOKEN).stream()
                .sorted(Comparator.comparing(speaker -> Objects.requireNonNull(speaker.startedAt()))).toList());
        all.addAll(in(SpeakerState.WITHDRAWN));
        all.addAll(in(SpeakerState.STRUCK));
        return all;
    }

    private List<Speaker> in(SpeakerState wanted) {
        return speakers.stream().filter(speaker -> speaker.state() == wanted).toList();
    }

    /** All that was done, in order. */
    public List<SittingAct> acts() {
        return List.copyOf(acts);
    }
}
