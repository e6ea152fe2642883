package org.dialogueplatform.recommendations.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.recommendations.position.Position;
import org.dialogueplatform.recommendations.position.PositionTaken;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The position an addressee takes. */
@Schema(name = "PositionDocument", description = "The position an addressee takes on a recommendation")
public record PositionRequest(
        @Schema(description = "The addressee, if an organisation; a representative's own when left out") @Nullable UUID organisationId,
        @Schema(description = "The addressee, if a State (ISO 3166-1 alpha-3)", examples = "KAZ") @Nullable String state,
        @NotNull @Nullable Position position,
        @Schema(description = "Why; required for NOTED") @Valid @Nullable LocalizedText explanation,
        @Schema(description = "For SUPPORTED_IN_PART: the part that is supported") @Valid @Nullable LocalizedText supportedPart,
        @Schema(description = "For SUPPORTED_IN_PART: the part that is only noted") @Valid @Nullable LocalizedText notedPart,
        @Schema(description = "The document by which it was taken; a change names this or the source", examples = "A/HRC/59/15/Add.1") @Size(max = 500) @Nullable String act,
        @Schema(description = "The date of that document") @Nullable LocalDate date,
        @Schema(description = "Where it can be read", examples = "A/HRC/59/15/Add.1 - Para.3") @Size(max = 2000) @Nullable String source,
        @Schema(description = "When it happened, if not now (RFC 3339, UTC)") @Nullable Instant occurredAt,
        @Schema(description = "Why it is recorded so late; required after 24 hours") @Size(max = 2000) @Nullable String reason) {

    public PositionTaken.Grounds grounds() {
        return new PositionTaken.Grounds(explanation, supportedPart, notedPart, act, date, source);
    }

    public Occurrence occurrence(Clock clock) {
        return Occurrence.of(occurredAt, reason, clock);
    }
}
