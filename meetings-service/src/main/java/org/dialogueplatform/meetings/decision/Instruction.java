package org.dialogueplatform.meetings.decision;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.dialogueplatform.meetings.meeting.MeetingFact;
import org.dialogueplatform.platform.event.EventType;
import org.dialogueplatform.platform.persistence.Ids;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.text.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting told somebody to do, and until when. Until it is fulfilled it is proposed for the agenda of the next meetings.
 */
@Entity
public class Instruction {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(nullable = false, updatable = false)
    private UUID decisionId;

    @Column(nullable = false, updatable = false)
    private UUID meetingId;

    @Column(nullable = false, updatable = false)
    private UUID agendaItemId;

    @Column(nullable = false, updatable = false)
    private UUID organisation;

    @Column(updatable = false)
    private @Nullable UUID person;

    @Column(nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText text;

    @Column(nullable = false, updatable = false)
    private LocalDate dueOn;

    private @Nullable LocalDate fulfilledOn;

    private @Nullable String fulfilment;

    @SuppressWarnings("NullAway.Init")
    protected Instruction() {
    }

    Instruction(Decision decision, Instructed what) {
        this.id = what.id();
        this.decisionId = decision.id();
        this.meetingId = decision.meetingId();
        this.agendaItemId = decision.agendaItemId();
        this.organisation = what.organisation();
        this.person = what.person();
        this.text = what.text();
        this.dueOn = what.dueOn();
    }

    void requireOpen() {
        if (fulfilledOn != null) {
            throw new RuleBroken("instruction-fulfilled", "This instruction was fulfilled on " + fulfilledOn + ".");
        }
    }

    /** Records what was done. */
    void fulfil(LocalDate on, String what, LocalDate today) {
        requireOpen();
        if (on.isAfter(today)) {
            throw new Invalid("/fulfilledOn", "in-the-future", "lies in the future: only what was done can be recorded");
        }
        fulfilledOn = on;
        fulfilment = what;
    }

    /** What is told of it once it is done. */
    Fulfilled fulfilled() {
        return new Fulfilled(meetingId, agendaItemId, decisionId, id, organisation, Objects.requireNonNull(fulfilledOn));
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID decisionId() {
        return decisionId;
    }

    public UUID meetingId() {
        return meetingId;
    }

    public UUID agendaItemId() {
        return agendaItemId;
    }

    /** Who is to do it. */
    public UUID organisation() {
        return organisation;
    }

    /** Who of that organisation, if the meeting named somebody. */
    public @Nullable UUID person() {
        return person;
    }

    public LocalizedText text() {
        return text;
    }

    /** The last day on which it is done in time. */
    public LocalDate dueOn() {
        return dueOn;
    }

    public @Nullable LocalDate fulfilledOn() {
        return fulfilledOn;
    }

    /** What was done. */
    public @Nullable String fulfilment() {
        return fulfilment;
    }

    /** An instruction was fulfilled. */
    @EventType("instruction.fulfilled.v1")
    record Fulfilled(UUID meetingId, UUID agendaItemId, UUID decisionId, UUID instructionId, UUID organisationId,
            LocalDate fulfilledOn) implements MeetingFact {
    }

    /**
     * What a decision instructs.
     *
     * @param organisation who is to do it
     * @param person who of that organisation, if anybody is named
     * @param dueOn the last day on which it is done in time
     */
    public record Instructed(UUID id, UUID organisation, @Nullable UUID person, LocalizedText text, LocalDate dueOn) {

        static Instructed of(UUID organisation, @Nullable UUID person, LocalizedText text, LocalDate dueOn) {
            return new Instructed(Ids.next(), organisation, person, text, dueOn);
        }
    }
}
