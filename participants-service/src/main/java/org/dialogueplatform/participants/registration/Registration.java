package org.dialogueplatform.participants.registration;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.dialogueplatform.participants.history.History;
import org.dialogueplatform.participants.organisation.OrganisationCategory;
import org.dialogueplatform.platform.event.AggregateRoot;
import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.time.Occurrence;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** That one delegate takes part in one meeting, and came to it. Seats are {@link Seating}'s affair. */
@Entity
public class Registration extends AggregateRoot {

    /** Where it is told. */
    static final String TOPIC = "dialogue.participants.registration.v1";

    private UUID meetingId;
    private UUID personId;
    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    private Mode mode;

    @Enumerated(EnumType.STRING)
    private RegistrationRole role;

    /** Whether nobody but the agenda asked for it. */
    private boolean automatic;

    @Enumerated(EnumType.STRING)
    private RegistrationState state;

    /** Whoever waits with the lowest number gets the next seat; null if never waited. */
    private @Nullable Integer waitingNumber;

    private Instant registeredAt;
    private @Nullable Instant checkedInAt;

    @Enumerated(EnumType.STRING)
    private @Nullable CheckInSource checkInSource;

    private @Nullable Instant checkedOutAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private History history;

    @SuppressWarnings("NullAway.Init")
    protected Registration() {
    }

    /** A delegate wants to take part; what becomes of it is decided next, in the same transaction. */
    public static Registration of(UUID meetingId, UUID personId, UUID organisationId, Mode mode, Occurrence occurrence) {
        return of(meetingId, personId, organisationId, mode, RegistrationRole.DELEGATE, occurrence);
    }

    /** Somebody speaks to an item of the agenda. */
    static Registration ofRapporteur(UUID meetingId, UUID personId, UUID organisationId, Mode mode, Occurrence occurrence) {
        var registration = of(meetingId, personId, organisationId, mode, RegistrationRole.RAPPORTEUR, occurrence);
        registration.automatic = true;
        return registration;
    }

    private static Registration of(UUID meetingId, UUID personId, UUID organisationId, Mode mode, RegistrationRole role,
            Occurrence occurrence) {
        var registration = new Registration();
        registration.meetingId = meetingId;
        registration.personId = personId;
        registration.organisationId = organisationId;
        registration.mode = mode;
        registration.role = role;
        registration.state = RegistrationState.PENDING;
        registration.registeredAt = occurrence.occurredAt();
        registration.history = History.beginning(RegistrationState.PENDING, occurrence);
        return registration;
    }

    /** The agenda names them, or does so no more. */
    void takePartAs(RegistrationRole newRole) {
        role = newRole;
    }

    /** The guard of {@link #confirm}. */
    void requireConfirmable() {
        if (!automatic || state != RegistrationState.APPROVED) {
            throw new RuleBroken("already-registered",
                    "This person is registered for this meeting already. Withdraw that registration first to change it.");
        }
    }

    /** The organisation says itself that and how its rapporteur comes; from now on the registration is its own. */
    void confirm(Mode wanted, Occurrence occurrence) {
        requireConfirmable();
        automatic = false;
        mode = wanted;
        history = history.with(state, occurrence);
        record(TOPIC, occurrence.occurredAt(), new RegistrationApproved(id(), meetingId, personId, organisationId, mode));
    }

    /** The organisation sends more delegates than it may, so the secretariat is asked. */
    public void awaitDecision(Occurrence occurrence) {
        record(TOPIC, occurrence.occurredAt(),
                new RegistrationRequested(id(), meetingId, personId, organisationId, mode));
    }

    /** The guard of {@link #approve}; like every guard it changes nothing. */
    public void requireApprovable() {
        // from the waiting list one is promoted, in the order of the list
        requireState(RegistrationState.PENDING, RegistrationState.APPROVED, "The registration cannot be approved");
    }

    /** There is a seat. */
    public void approve(Occurrence occurrence) {
        requireApprovable();
        become(RegistrationState.APPROVED, occurrence);
        record(TOPIC, occurrence.occurredAt(), new RegistrationApproved(id(), meetingId, personId, organisationId, mode));
    }

    public void requireRejectable() {
        requireAllowed(RegistrationState.REJECTED, "The registration cannot be rejected");
    }

    /** The secretariat does not want it. */
    public void reject(Occurrence occurrence) {
        requireRejectable();
        become(RegistrationState.REJECTED, occurrence);
        record(TOPIC, occurrence.occurredAt(), new RegistrationRejected(id(), meetingId, personId, organisationId, mode));
    }

    /**
     * There is no seat at the moment.
     *
     * @param number decides the order of those who wait
     * @param position how many wait with this one
     */
    public void waitForSeat(int number, int position, Occurrence occurrence) {
        requireAllowed(RegistrationState.WAITLISTED, "The registration cannot be put on the waiting list");
        waitingNumber = number;
        become(RegistrationState.WAITLISTED, occurrence);
        record(TOPIC, occurrence.occurredAt(),
                new RegistrationWaitlisted(id(), meetingId, personId, organisationId, mode, position));
    }

    /** A seat became free for this one who waited. */
    public void promote(Occurrence occurrence) {
        requireState(RegistrationState.WAITLISTED, RegistrationState.APPROVED, "The registration cannot be promoted");
        become(RegistrationState.APPROVED, occurrence);
        record(TOPIC, occurrence.occurredAt(), new RegistrationPromoted(id(), meetingId, personId, organisationId, mode));
    }

    public void requireWithdrawable() {
        requireAllowed(RegistrationState.WITHDRAWN, "The registration cannot be withdrawn");
    }

    /**
     * The delegate does not come.
     *
     * @return whether that leaves a seat free
     */
    public boolean withdraw(Occurrence occurrence) {
        requireWithdrawable();
        boolean hadSeat = state == RegistrationState.APPROVED;
        become(RegistrationState.WITHDRAWN, occurrence);
        record(TOPIC, occurrence.occurredAt(), new RegistrationWithdrawn(id(), meetingId, personId, organisationId, mode));
        return hadSeat;
    }

    /** The guard of {@link #checkIn}, whoever vouches for the delegate. */
    public void requireCanCheckIn() {
        if (state == RegistrationState.CHECKED_IN || state == RegistrationState.CHECKED_OUT) {
            throw new RuleBroken("already-checked-in",
                    "This delegate was checked in at " + checkedInAt + " already; it is counted once.");
        }
        requireAllowed(RegistrationState.CHECKED_IN, "The delegate cannot be checked in");
    }

    /**
     * The delegate is there. A second time is refused, so that nobody is counted twice.
     *
     * @param category of the organisation
     */
    public void checkIn(CheckInSource source, OrganisationCategory category, Occurrence occurrence) {
        requireCanCheckIn();
        if (!source.vouchesFor(mode)) {
            throw new RuleBroken("wrong-source", mode == Mode.ROOM
                    ? "This delegate is registered for the room, which takes a check-in by QR or DESK."
                    : "This delegate is registered for online participation, which takes a check-in by SELF or ONLINE.");
        }
        checkedInAt = occurrence.occurredAt();
        checkInSource = source;
        become(RegistrationState.CHECKED_IN, occurrence);
        recordAttendance(AttendanceRecorded.Result.PRESENT, category, occurrence);
    }

    public void requireCanCheckOut() {
        requireAllowed(RegistrationState.CHECKED_OUT, "The delegate cannot be checked out");
    }

    /**
     * The delegate has left.
     *
     * @param category of the organisation
     */
    public void checkOut(OrganisationCategory category, Occurrence occurrence) {
        requireCanCheckOut();
        if (checkedInAt != null && occurrence.occurredAt().isBefore(checkedInAt)) {
            throw new Invalid("/occurredAt", "before-check-in", "must not be before the check-in at " + checkedInAt);
        }
        checkedOutAt = occurrence.occurredAt();
        become(RegistrationState.CHECKED_OUT, occurrence);
        recordAttendance(AttendanceRecorded.Result.LEFT, category, occurrence);
    }

    private void recordAttendance(AttendanceRecorded.Result result, OrganisationCategory category, Occurrence occurrence) {
        record(TOPIC, occurrence.occurredAt(), new AttendanceRecorded(id(), meetingId, personId, organisationId, category, mode,
                result, occurrence.occurredAt()));
    }

    private void requireState(RegistrationState from, RegistrationState next, String refusal) {
        if (state != from) {
            var instead = state.allowed();
            instead.remove(next);
            throw new IllegalTransition(refusal, state, instead);
        }
    }

    private void requireAllowed(RegistrationState next, String refusal) {
        if (!state.allowed().contains(next)) {
            throw new IllegalTransition(refusal, state, state.allowed());
        }
    }

    private void become(RegistrationState next, Occurrence occurrence) {
        state = next;
        history = history.with(next, occurrence);
    }

    public UUID meetingId() {
        return meetingId;
    }

    public UUID personId() {
        return personId;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public Mode mode() {
        return mode;
    }

    public RegistrationRole role() {
        return role;
    }

    public boolean isAutomatic() {
        return automatic;
    }

    public RegistrationState state() {
        return state;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public @Nullable Instant checkedInAt() {
        return checkedInAt;
    }

    public @Nullable CheckInSource checkInSource() {
        return checkInSource;
    }

    public @Nullable Instant checkedOutAt() {
        return checkedOutAt;
    }

    public History history() {
        return history;
    }
}
