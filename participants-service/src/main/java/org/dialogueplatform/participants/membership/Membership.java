package org.dialogueplatform.participants.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.dialogueplatform.platform.event.AggregateRoot;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.jspecify.annotations.Nullable;

/** That an organisation belongs to the body in one status, from one day to another, both included. */
@Entity
public class Membership extends AggregateRoot {

    /** Where it is told. */
    static final String TOPIC = "dialogue.participants.access.v1";

    /** Nothing older or later is meant; a day outside is a slip in the year. */
    private static final LocalDate EARLIEST = LocalDate.of(1945, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    private MembershipStatus status;

    private LocalDate validFrom;

    /** The last day; open-ended if null. */
    private @Nullable LocalDate validTo;

    private @Nullable String endReason;

    @SuppressWarnings("NullAway.Init")
    protected Membership() {
    }

    /** Belonging that begins; whether it overlaps with another is for {@link Memberships} to say. */
    public static Membership of(UUID organisationId, MembershipStatus status, LocalDate validFrom,
            @Nullable LocalDate validTo, Instant at) {
        requirePlausible(validFrom, "/validFrom");
        requireInOrder(validFrom, validTo, "/validTo");
        var membership = new Membership();
        membership.organisationId = organisationId;
        membership.status = status;
        membership.validFrom = validFrom;
        membership.validTo = validTo;
        membership.recordChange(at);
        return membership;
    }

    /** Ends it with this day, earlier than was meant. */
    public void end(LocalDate lastDay, @Nullable String reason, Instant at) {
        requireInOrder(validFrom, lastDay, "/lastDay");
        if (validTo != null && !lastDay.isBefore(validTo)) {
            throw new RuleBroken("ended-already",
                    "This membership ends on " + validTo + " already; it can be ended earlier, not prolonged.");
        }
        validTo = lastDay;
        endReason = reason;
        recordChange(at);
    }

    private void recordChange(Instant at) {
        record(TOPIC, at, new BodyMembershipChanged(organisationId, status.standing(), validFrom, validTo));
    }

    /** Whether the organisation belongs to the body on this day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether there is a day on which both hold. */
    public boolean overlaps(LocalDate from, @Nullable LocalDate to) {
        return (to == null || !validFrom.isAfter(to)) && (validTo == null || !validTo.isBefore(from));
    }

    private static void requireInOrder(LocalDate from, @Nullable LocalDate to, String pointer) {
        if (to != null) {
            requirePlausible(to, pointer);
            if (to.isBefore(from)) {
                throw new Invalid(pointer, "before-beginning", "must not be before the first day, " + from);
            }
        }
    }

    private static void requirePlausible(LocalDate day, String pointer) {
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw new Invalid(pointer, "out-of-range", "must lie between " + EARLIEST + " and " + LATEST + ": check the year");
        }
    }

    public UUID organisationId() {
        return organisationId;
    }

    public MembershipStatus status() {
        return status;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public @Nullable LocalDate validTo() {
        return validTo;
    }

    public @Nullable String endReason() {
        return endReason;
    }
}
