package org.dialogueplatform.meetings.sitting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

import org.dialogueplatform.platform.persistence.Ids;
import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who asked for the floor, and the clock of their speech. Changed through the list only; it has a version of its own,
 * so that who gives somebody the floor is not told that meanwhile another asked for it.
 */
@Entity
public class Speaker {

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "list_id", updatable = false)
    private SpeakersList list;

    @Column(nullable = false, updatable = false)
    private UUID meetingId;

    @Column(nullable = false)
    private UUID personId;

    private @Nullable UUID organisationId;

    private @Nullable String category;

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private SpeakerKind kind;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private SpeakerState state;

    /** In the order of asking, from 1. */
    @Column(nullable = false, updatable = false)
    private int requestNo;

    /** Where the chair put them by hand. */
    private @Nullable Integer place;

    @Column(updatable = false)
    private @Nullable Integer limitSeconds;

    @Column(nullable = false, updatable = false)
    private Instant requestedAt;

    private @Nullable Instant withdrawnAt;

    private @Nullable Instant startedAt;

    private @Nullable Instant endedAt;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Span> pauses;

    private @Nullable Integer spokenSeconds;

    @SuppressWarnings("NullAway.Init")
    protected Speaker() {
    }

    Speaker(SpeakersList list, int requestNo, Delegate delegate, SpeakerKind kind, @Nullable Integer limitSeconds,
            Instant requestedAt) {
        this.id = Ids.next();
        this.list = list;
        this.meetingId = list.meetingId();
        this.personId = delegate.personId();
        this.organisationId = delegate.organisationId();
        this.category = delegate.category();
        this.kind = kind;
        this.state = SpeakerState.WAITING;
        this.requestNo = requestNo;
        this.limitSeconds = limitSeconds;
        this.requestedAt = requestedAt;
        this.pauses = List.of();
    }

    void put(@Nullable Integer newPlace) {
        place = newPlace;
    }

    void withdraw(Instant at) {
        move(SpeakerState.WITHDRAWN);
        withdrawnAt = at;
    }

    void start(Instant at) {
        move(SpeakerState.SPEAKING);
        startedAt = at;
    }

    void pause(Instant at) {
        move(SpeakerState.PAUSED);
        var all = new ArrayList<>(pauses);
        all.add(new Span(at, null));
        pauses = List.copyOf(all);
    }

    void resume(Instant at) {
        move(SpeakerState.SPEAKING);
        pauses = pausesUntil(at);
    }

    void stop(Instant at) {
        move(SpeakerState.SPOKEN);
        // who is stopped while the clock stands said nothing more since
        pauses = pausesUntil(at);
        endedAt = at;
        count();
    }

    /** Its times stay, to be read; they count for nothing any more. */
    void strike() {
        move(SpeakerState.STRUCK);
    }

    void become(Delegate delegate) {
        personId = delegate.personId();
        organisationId = delegate.organisationId();
        category = delegate.category();
    }

    void retime(Span spoken, List<Span> newPauses) {
        startedAt = spoken.from();
        endedAt = spoken.to();
        pauses = List.copyOf(newPauses);
        count();
    }

    private void count() {
        spokenSeconds = Math.toIntExact(spoken().stream().map(Span::length).reduce(Duration.ZERO, Duration::plus).toSeconds());
    }

    private List<Span> pausesUntil(Instant at) {
        return pauses.stream().map(pause -> pause.to() == null ? pause.until(at) : pause).toList();
    }

    /** The stretches in which they spoke. */
    List<Span> spoken() {
        return startedAt == null ? List.of() : spoken(new Span(startedAt, endedAt), pauses);
    }

    /** What is left of a speech without its pauses. */
    static List<Span> spoken(Span speech, List<Span> pauses) {
        List<Span> spoken = new ArrayList<>();
        Instant from = speech.from();
        for (Span pause : pauses) {
            spoken.add(new Span(from, pause.from()));
            if (pause.to() == null) {
                return spoken;
            }
            from = pause.to();
        }
        spoken.add(new Span(from, speech.to()));
        return spoken;
    }

    /** The guard of every act that moves them on. */
    void requireNext(SpeakerState to) {
        if (!state.next().contains(to)) {
            throw new IllegalTransition(switch (to) {
                case WITHDRAWN -> "The request for the floor cannot be withdrawn";
                case SPEAKING -> "The floor cannot be given";
                case PAUSED -> "The clock cannot be paused";
                case SPOKEN -> "The clock cannot be stopped";
                case STRUCK -> "The speech cannot be struck";
                case WAITING -> throw new IllegalArgumentException("nobody goes back to waiting");
            }, state, state.next());
        }
    }

    /** The guard of every correction. */
    void requireCorrectable() {
        if (state == SpeakerState.WITHDRAWN) {
            throw new RuleBroken("withdrawn", "Who withdrew did not speak: there is nothing to correct.");
        }
        if (state == SpeakerState.STRUCK) {
            throw new RuleBroken("struck", "The speech was struck and counts for nothing: there is nothing to correct.");
        }
    }

    private void move(SpeakerState to) {
        requireNext(to);
        state = to;
    }

    /** When the latest of their acts occurred; none can have occurred before it. */
    Instant latestActAt() {
        if (endedAt != null) {
            return endedAt;
        }
        if (!pauses.isEmpty()) {
            Span last = pauses.getLast();
            return last.to() == null ? last.from() : last.to();
        }
        return Objects.requireNonNullElse(startedAt, requestedAt);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    UUID meetingId() {
        return meetingId;
    }

    public UUID agendaItemId() {
        return list.agendaItemId();
    }

    public Delegate delegate() {
        return new Delegate(personId, organisationId, category);
    }

    public @Nullable String category() {
        return category;
    }

    public SpeakerKind kind() {
        return kind;
    }

    public SpeakerState state() {
        return state;
    }

    int requestNo() {
        return requestNo;
    }

    @Nullable
    Integer place() {
        return place;
    }

    /** How long they may speak; as long as they want, if null. */
    public @Nullable Integer limitSeconds() {
        return limitSeconds == null ? list.limitSeconds() : limitSeconds;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public @Nullable Instant withdrawnAt() {
        return withdrawnAt;
    }

    public @Nullable Instant startedAt() {
        return startedAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    /** Since when the clock stands, while it does. */
    public @Nullable Instant pausedAt() {
        return state == SpeakerState.PAUSED ? pauses.getLast().from() : null;
    }

    /** How long it stood before that. */
    public Duration pausedTotal() {
        return pauses.stream().filter(pause -> pause.to() != null).map(Span::length).reduce(Duration.ZERO, Duration::plus);
    }

    List<Span> pauses() {
        return pauses;
    }

    /** How long they spoke, in whole seconds, once they have. */
    public @Nullable Integer spokenSeconds() {
        return spokenSeconds;
    }
}
