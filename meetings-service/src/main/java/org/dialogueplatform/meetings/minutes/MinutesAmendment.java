package org.dialogueplatform.meetings.minutes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.dialogueplatform.platform.persistence.Ids;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.text.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Other words for a section of circulated minutes, as an organisation of the body proposes them. */
@Entity
public class MinutesAmendment {

    /** What became of it. */
    public enum State {
        /** Nobody has decided on it. */
        PROPOSED,
        /** The section reads so now. */
        ACCEPTED,
        /** It stays as it was. */
        DECLINED
    }

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(nullable = false, updatable = false)
    private UUID minutesId;

    @Column(nullable = false, updatable = false)
    private UUID organisation;

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private MinutesPart part;

    @Column(updatable = false)
    private @Nullable UUID agendaItemId;

    @Column(nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText text;

    @Column(nullable = false, updatable = false)
    private Instant proposedAt;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable String reason;

    private @Nullable Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected MinutesAmendment() {
    }

    private MinutesAmendment(UUID minutesId, UUID organisation, MinutesVersion.Rewording rewording, Instant at) {
        this.id = Ids.next();
        this.minutesId = minutesId;
        this.organisation = organisation;
        this.part = rewording.part();
        this.agendaItemId = rewording.agendaItemId();
        this.text = rewording.text();
        this.proposedAt = at;
        this.state = State.PROPOSED;
    }

    static MinutesAmendment propose(MinutesVersion minutes, UUID organisation, MinutesVersion.Rewording rewording, Instant at) {
        minutes.requireAmendable(at);
        minutes.requireSection(rewording);
        return new MinutesAmendment(minutes.id(), organisation, rewording, at);
    }

    /** The guard of {@link #accept} and {@link #decline}. */
    void requireUndecided(MinutesVersion minutes) {
        minutes.requireOpen();
        if (state != State.PROPOSED) {
            throw new RuleBroken("amendment-decided", "This amendment was decided on before: it is " + state + ".");
        }
    }

    /** The section reads as proposed from now on. */
    void accept(MinutesVersion minutes, @Nullable String why, Instant at) {
        requireUndecided(minutes);
        minutes.revise(List.of(new MinutesVersion.Rewording(part, agendaItemId, text)));
        decide(State.ACCEPTED, why, at);
    }

    void decline(MinutesVersion minutes, @Nullable String why, Instant at) {
        requireUndecided(minutes);
        if (why == null || why.isBlank()) {
            throw new Invalid("/reason", "reason-required", "is missing: those who proposed it will ask why");
        }
        decide(State.DECLINED, why, at);
    }

    private void decide(State to, @Nullable String why, Instant at) {
        state = to;
        reason = why;
        decidedAt = at;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID minutesId() {
        return minutesId;
    }

    /** Whose proposal it is. */
    public UUID organisation() {
        return organisation;
    }

    public MinutesPart part() {
        return part;
    }

    public @Nullable UUID agendaItemId() {
        return agendaItemId;
    }

    public LocalizedText text() {
        return text;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public State state() {
        return state;
    }

    /** Why it was accepted or declined. */
    public @Nullable String reason() {
        return reason;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }
}
