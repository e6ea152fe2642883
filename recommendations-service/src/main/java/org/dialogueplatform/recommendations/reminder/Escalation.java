package org.dialogueplatform.recommendations.reminder;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

import org.dialogueplatform.recommendations.due.DueDate;
import org.dialogueplatform.recommendations.due.DueKind;

/**
 * When who is reminded.
 *
 * @param before how many days before the due date the focal point is
 * @param head how many days after it the head is
 * @param agenda how many days after it the item is proposed for the agenda
 */
public record Escalation(long before, long head, long agenda) {

    public Escalation {
        if (before < 0 || head < 1 || agenda < head) {
            throw new IllegalArgumentException(
                    "Reminders come before the due date, to the head at least a day after it, and to the "
                            + "agenda not before the head: " + before + ", " + head + ", " + agenda + " days");
        }
    }

    /** What is to have happened by a day; what was missed and makes no sense any more is not caught up. */
    public Set<ReminderStep> steps(DueDate due, LocalDate day) {
        Set<ReminderStep> steps = EnumSet.noneOf(ReminderStep.class);
        if (due.isOpen() && !due.paused()) {
            long overdue = due.overdueDays(day);
            if (overdue <= 0 && -overdue <= before) {
                steps.add(ReminderStep.FOCAL_POINT);
            }
            if (overdue >= head) {
                steps.add(ReminderStep.HEAD);
            }
            // an instruction comes back to the agenda by itself, where it was given
            if (overdue >= agenda && due.kind() != DueKind.INSTRUCTION) {
                steps.add(ReminderStep.AGENDA);
            }
        }
        return steps;
    }
}
