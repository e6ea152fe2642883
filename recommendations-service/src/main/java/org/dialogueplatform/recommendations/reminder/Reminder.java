package org.dialogueplatform.recommendations.reminder;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.dialogueplatform.platform.event.AggregateRoot;
import org.dialogueplatform.platform.identity.Office;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.recommendations.due.DueDate;
import org.dialogueplatform.recommendations.due.DueKind;
import org.jspecify.annotations.Nullable;

/** That somebody was reminded of something that is due; there is one for each step. */
@Entity
public class Reminder extends AggregateRoot {

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private DueKind kind;

    @Column(nullable = false, updatable = false)
    private UUID objectId;

    @Column(nullable = false, updatable = false)
    private UUID organisationId;

    @Column(nullable = false, updatable = false)
    private LocalDate dueOn;

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private ReminderStep step;

    @Column(nullable = false, updatable = false)
    private LocalDate remindedOn;

    private @Nullable LocalDate withdrawnOn;

    @SuppressWarnings("NullAway.Init")
    protected Reminder() {
    }

    private Reminder(DueDate due, ReminderStep step, LocalDate day) {
        this.kind = due.kind();
        this.objectId = due.thingId();
        this.organisationId = due.organisationId();
        this.dueOn = due.dueOn();
        this.step = step;
        this.remindedOn = day;
    }

    /** Tells the focal point or the head of the organisation that owes it. */
    public static Reminder to(Office office, DueDate due, LocalDate day, Occurrence occurrence) {
        var reminder = new Reminder(due, office == Office.HEAD ? ReminderStep.HEAD : ReminderStep.FOCAL_POINT, day);
        reminder.record(ReminderEvents.TOPIC, occurrence.occurredAt(),
                new ReminderEvents.Due(reminder.id(), due.kind(), due.thingId(), due.organisationId(), office, due.dueOn(),
                        Math.max(0, due.overdueDays(day)), due.number()));
        return reminder;
    }

    /** Proposes that the body speaks of it. */
    public static Reminder proposal(DueDate due, List<UUID> recommendations, LocalizedText title, LocalDate day,
            Occurrence occurrence) {
        var reminder = new Reminder(due, ReminderStep.AGENDA, day);
        reminder.record(ReminderEvents.TOPIC, occurrence.occurredAt(),
                new ReminderEvents.AgendaItemProposed(reminder.id(), ReminderEvents.Reason.OVERDUE, due.kind(), due.thingId(),
                        due.dueOn(), due.measureId(), recommendations, due.organisationId(), title));
        return reminder;
    }

    /** What was proposed is done, or due later: the body need not speak of it any more. */
    void withdraw(LocalDate day, Occurrence occurrence) {
        withdrawnOn = day;
        record(ReminderEvents.TOPIC, occurrence.occurredAt(),
                new ReminderEvents.AgendaItemProposalWithdrawn(id(), kind, objectId, dueOn));
    }

    /** Whether it proposes something that is no longer overdue by that day. */
    boolean isSettledBy(Collection<DueDate> overdue) {
        return step == ReminderStep.AGENDA && withdrawnOn == null
                && overdue.stream().noneMatch(due -> isOf(due, ReminderStep.AGENDA));
    }

    public DueKind kind() {
        return kind;
    }

    /** The measure, indicator or instruction. */
    public UUID objectId() {
        return objectId;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public ReminderStep step() {
        return step;
    }

    public LocalDate remindedOn() {
        return remindedOn;
    }

    boolean isOf(DueDate due, ReminderStep atStep) {
        return kind == due.kind() && objectId.equals(due.thingId()) && dueOn.equals(due.dueOn()) && step == atStep;
    }
}
