package org.dialogueplatform.participants.history;

import java.time.Instant;

import org.dialogueplatform.platform.time.Occurrence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One step in the life of an invitation or a registration.
 *
 * @param state what it became
 * @param occurredAt when it happened
 * @param recordedAt when it was recorded
 * @param reason why, or why so late
 */
@Schema(name = "HistoryEntry", description = "One step: what it became, when that happened, when and why it was recorded")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HistoryEntry(String state, @JsonFormat(shape = JsonFormat.Shape.STRING) Instant occurredAt,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant recordedAt, @Nullable String reason) {

    static HistoryEntry of(Enum<?> state, Occurrence occurrence) {
        return new HistoryEntry(state.name(), occurrence.occurredAt(), occurrence.recordedAt(), occurrence.reason());
    }
}
