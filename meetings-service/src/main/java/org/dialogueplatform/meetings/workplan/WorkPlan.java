package org.dialogueplatform.meetings.workplan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.platform.event.AggregateRoot;
import org.dialogueplatform.platform.persistence.Ids;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.time.Occurrence;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What the body plans for a year: topics and their quarters. It is approved at the first meeting of that year. */
@Entity
public class WorkPlan extends AggregateRoot {

    @Column(name = "year", nullable = false, updatable = false)
    private int year;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private WorkPlanState state;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private List<PlannedItem> items;

    private @Nullable Instant approvedAt;

    private @Nullable UUID approvedBy;

    @SuppressWarnings("NullAway.Init")
    protected WorkPlan() {
    }

    WorkPlan(int year, List<WorkPlanRequest.Item> planned) {
        this.year = year;
        this.state = WorkPlanState.DRAFT;
        this.items = List.of();
        revise(planned, null);
    }

    /**
     * Replaces what is planned. Items that are named by their id stay the same items; one for which a meeting was drafted is
     * not left out.
     * What was approved changes only with a reason.
     */
    final void revise(List<WorkPlanRequest.Item> planned, @Nullable String reason) {
        if (state == WorkPlanState.APPROVED && (reason == null || reason.isBlank())) {
            throw new Invalid("/reason", "reason-required", "is missing: the plan was approved, and others rely on it");
        }
        Map<UUID, PlannedItem> before = new HashMap<>();
        items.forEach(item -> before.put(item.id(), item));
        List<PlannedItem> after = new ArrayList<>();
        for (int i = 0; i < planned.size(); i++) {
            WorkPlanRequest.Item wanted = planned.get(i);
            PlannedItem known = wanted.id() == null ? null : before.remove(wanted.id());
            if (wanted.id() != null && known == null) {
                throw new Invalid("/items/" + i + "/id", "unknown", "names no item of this plan, or one a second time");
            }
            after.add(known == null ? new PlannedItem(Ids.next(), wanted.topic(), wanted.quarter(), wanted.kind(), List.of())
                    : known.reworded(wanted.topic(), wanted.quarter(), wanted.kind()));
        }
        if (before.values().stream().anyMatch(left -> !left.meetings().isEmpty())) {
            throw new RuleBroken("item-has-meeting",
                    "A meeting was drafted for an item that is left out: it stays in the plan, so that what became of it is seen.");
        }
        items = List.copyOf(after);
    }

    void requireApprovable() {
        if (state == WorkPlanState.APPROVED) {
            throw new RuleBroken("work-plan-approved", "The work plan for " + year + " has been approved.");
        }
        if (items.isEmpty()) {
            throw new RuleBroken("work-plan-empty", "The work plan has no items: add at least one before it is approved.");
        }
    }

    /** A meeting of the body approves it. */
    void approve(Meeting meeting, Occurrence occurrence) {
        requireApprovable();
        if (meeting.year() != year) {
            throw new Invalid("/meetingId", "wrong-year", "must name a meeting of the year the plan is for");
        }
        meeting.requireRecordOpen();
        state = WorkPlanState.APPROVED;
        approvedAt = occurrence.occurredAt();
        approvedBy = meeting.id();
        meeting.enter(new WorkPlanApproved(meeting.id(), id(), year), occurrence);
    }

    PlannedItem item(UUID itemId) {
        return items.stream().filter(item -> item.id().equals(itemId)).findFirst()
                .orElseThrow(() -> new NotFound("work plan item", itemId));
    }

    /** Remembers that a meeting was drafted for an item. */
    void drafted(UUID itemId, UUID meeting) {
        item(itemId);
        items = items.stream().map(item -> item.id().equals(itemId) ? item.with(meeting) : item).toList();
    }

    public int year() {
        return year;
    }

    public WorkPlanState state() {
        return state;
    }

    List<PlannedItem> items() {
        return items;
    }

    public @Nullable Instant approvedAt() {
        return approvedAt;
    }

    /** The meeting that approved it. */
    public @Nullable UUID approvedBy() {
        return approvedBy;
    }
}
