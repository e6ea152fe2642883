package org.dialogueplatform.recommendations.due;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * That something is due.
 *
 * @param thingId the measure, the indicator whose value it is, or the instruction
 * @param measureId the measure it belongs to; none for an indicator of a recommendation and an instruction
 * @param number the measure's number, or the recommendation's reference
 * @param organisationId who owes it
 * @param dueOn the last day on which it is in time
 * @param fulfilledOn when it was done; null while it is not
 * @param paused whether nobody is reminded of it today
 */
public record DueDate(DueKind kind, UUID thingId, @Nullable UUID measureId, @Nullable String number, UUID organisationId,
        LocalDate dueOn, @Nullable LocalDate fulfilledOn, boolean paused) {

    /** The earliest first. */
    public static final Comparator<DueDate> BY_DAY = Comparator.comparing(DueDate::key);

    public boolean isOpen() {
        return fulfilledOn == null;
    }

    public boolean isOverdueOn(LocalDate today) {
        return isOpen() && dueOn.isBefore(today);
    }

    /** For how many days it has been overdue; negative while it is not due yet. */
    public long overdueDays(LocalDate today) {
        return ChronoUnit.DAYS.between(dueOn, today);
    }

    /** By which it has its place in a list. */
    String key() {
        return dueOn + " " + kind + " " + thingId;
    }
}
