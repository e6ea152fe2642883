package org.dialogueplatform.participants.reference;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.dialogueplatform.platform.audit.Unaudited;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as far as those who want to take part are concerned: a replica of what the meetings-service last said, and when
 * registration and the sitting really began and ended, which the times of its messages tell.
 *
 * <p>
 * All rules about dates are judged at the moment something happened, not when it is recorded, so a meeting that is long closed
 * can still be recorded.
 */
@Entity
@Unaudited("a copy of what the meetings-service audits")
public class MeetingCard {

    @Id
    private UUID id;

    /** The event number of what is held here; an older message changes nothing. */
    private long sequence;

    @Enumerated(EnumType.STRING)
    private MeetingMode mode;

    @Enumerated(EnumType.STRING)
    private MeetingState state;

    private Instant startsAt;
    private Instant endsAt;
    private ZoneId timeZone;
    private @Nullable Integer roomCapacity;
    private @Nullable Integer onlineCapacity;
    private @Nullable Instant registrationOpensAt;
    private @Nullable Instant registrationClosesAt;
    private @Nullable Instant registrationOpenedAt;
    private @Nullable Instant registrationClosedAt;
    private @Nullable Instant endedAt;

    /** Who speaks to its items, as it was last announced. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Set<UUID> rapporteurs = Set.of();

    @SuppressWarnings("NullAway.Init")
    protected MeetingCard() {
    }

    /** A meeting heard of for the first time. */
    @SuppressWarnings("NullAway.Init")
    public MeetingCard(MeetingCardState card, long sequence, Instant at) {
        id = card.id();
        take(card, sequence);
        // the first message heard may be a late one: then registration was opened some time before
        noteEnds(at);
    }

    /**
     * Takes what the meetings-service says now.
     *
     * @param at when it became so
     * @return whether that was news
     */
    public boolean update(MeetingCardState card, long newSequence, Instant at) {
        if (newSequence <= sequence) {
            return false;
        }
        boolean opens = card.state() == MeetingState.REGISTRATION_OPEN && state != MeetingState.REGISTRATION_OPEN;
        take(card, newSequence);
        if (opens) {
            registrationOpenedAt = at;
            registrationClosedAt = null;
        }
        noteEnds(at);
        return true;
    }

    private void take(MeetingCardState card, long newSequence) {
        sequence = newSequence;
        mode = card.mode();
        state = card.state();
        startsAt = card.startsAt();
        endsAt = card.endsAt();
        timeZone = card.timeZone();
        roomCapacity = card.roomCapacity();
        onlineCapacity = card.onlineCapacity();
        registrationOpensAt = card.registrationOpensAt();
        registrationClosesAt = card.registrationClosesAt();
        if (state.isExpected()) {
            rapporteurs = card.rapporteurs();
        }
    }

    private void noteEnds(Instant at) {
        if (state.registrationIsOver() && registrationClosedAt == null) {
            registrationClosedAt = at;
        }
        if (state.isOver() && endedAt == null) {
            endedAt = at;
        }
    }

    /** Refuses a registration at any moment before the secretariat opened it. */
    public void requireRegistrationWasOpened() {
        if (!state.registrationWasOpened()) {
            throw notOpen("its state is " + state + ".");
        }
    }

    /** Refuses a registration at a moment when the secretariat had not opened it, or outside the announced period. */
    public void requireOpenForRegistration(Instant at) {
        requireRegistrationWasOpened();
        Stream.of(registrationOpensAt, registrationOpenedAt).flatMap(Stream::ofNullable).filter(at::isBefore)
                .max(Instant::compareTo).ifPresent(opening -> {
                    throw notOpen("it opens at " + opening + ".");
                });
        Stream.of(registrationClosesAt, registrationClosedAt, endsAt).flatMap(Stream::ofNullable)
                .filter(closing -> !at.isBefore(closing)).min(Instant::compareTo).ifPresent(closing -> {
                    throw notOpen("it was closed at " + closing + ".");
                });
    }

    /**
     * Refuses a check-in at a moment that is not on the day of the meeting, in the meeting's time zone, or after the sitting
     * ended; and at any moment before the list of those registered is closed.
     */
    public void requireCheckIn(Instant at) {
        requireDayOfMeeting(at);
        if (endedAt != null && at.isAfter(endedAt)) {
            throw noAttendance("the sitting ended at " + endedAt + ".");
        }
    }

    /** Refuses a check-out at a moment that is not on the day of the meeting. */
    public void requireCheckOut(Instant at) {
        requireDayOfMeeting(at);
    }

    /** Refuses check-in and check-out at any moment before the list of those registered is closed. */
    public void requireRegistrationIsOver() {
        if (!state.registrationIsOver()) {
            throw noAttendance("its state is " + state + "; that starts when registration is closed.");
        }
    }

    private void requireDayOfMeeting(Instant at) {
        requireRegistrationIsOver();
        Instant from = midnightBefore(startsAt, 0);
        Instant to = midnightBefore(endsAt, 1);
        if (at.isBefore(from) || !at.isBefore(to)) {
            throw noAttendance("its day is from " + from + " to " + to + ", and " + at + " is not on it.");
        }
    }

    private Instant midnightBefore(Instant moment, int daysLater) {
        return moment.atZone(timeZone).toLocalDate().plusDays(daysLater).atStartOfDay(timeZone).toInstant();
    }

    private static RuleBroken notOpen(String why) {
        return new RuleBroken("registration-not-open", "Registration for this meeting is not open: " + why);
    }

    private static RuleBroken noAttendance(String why) {
        return new RuleBroken("attendance-not-open", "Nobody can be checked in or out of this meeting now: " + why);
    }

    /** Whether somebody who waits may still hope for a seat at this moment. */
    public boolean isStillToCome(Instant at) {
        return state != MeetingState.CANCELLED && state != MeetingState.POSTPONED && at.isBefore(endsAt);
    }

    /** Whether others than the secretariat may know of it. */
    public boolean isAnnounced() {
        return state != MeetingState.DRAFT;
    }

    /** Whether organisations can be invited to it. */
    public boolean takesInvitations() {
        return state != MeetingState.DRAFT && state != MeetingState.CANCELLED;
    }

    /** Whether one can be there in person. */
    public boolean hasRoom() {
        return mode != MeetingMode.ONLINE;
    }

    /** Whether one can take part from elsewhere. */
    public boolean isOnline() {
        return mode != MeetingMode.IN_PERSON;
    }

    public UUID id() {
        return id;
    }

    public MeetingState state() {
        return state;
    }

    /** Seats in the room; null if nobody counts them. */
    public @Nullable Integer roomCapacity() {
        return roomCapacity;
    }

    /** Places online; null if nobody counts them. */
    public @Nullable Integer onlineCapacity() {
        return onlineCapacity;
    }

    /** Who speaks to its items; nobody before it is announced. */
    public Set<UUID> rapporteurs() {
        return rapporteurs;
    }
}
