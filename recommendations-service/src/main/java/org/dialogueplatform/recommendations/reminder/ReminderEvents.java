package org.dialogueplatform.recommendations.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.platform.event.EventType;
import org.dialogueplatform.platform.identity.Office;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.recommendations.due.DueKind;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What is told of reminders. Whom an office belongs to is no part of it. */
public final class ReminderEvents {

    public static final String TOPIC = "dialogue.recommendations.reminder.v1";

    private ReminderEvents() {
    }

    /** Why something is proposed. */
    public enum Reason {
        OVERDUE
    }

    @EventType("reminder.due.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Due(UUID reminderId, DueKind kind, UUID objectId, UUID organisationId, Office office, LocalDate dueOn,
            long overdueDays, @Nullable String number) {
    }

    @EventType("agenda-item.proposal-withdrawn.v1")
    public record AgendaItemProposalWithdrawn(UUID proposalId, DueKind kind, UUID objectId, LocalDate dueOn) {
    }

    @EventType("agenda-item.proposed.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AgendaItemProposed(UUID proposalId, Reason reason, DueKind kind, UUID objectId, LocalDate dueOn,
            @Nullable UUID measureId, List<UUID> recommendationIds, UUID organisationId, LocalizedText title) {
    }
}
