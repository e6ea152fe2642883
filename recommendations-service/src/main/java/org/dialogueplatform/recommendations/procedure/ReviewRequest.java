package org.dialogueplatform.recommendations.procedure;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.recommendations.register.BodyCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which body takes a recommendation up. */
@Schema(name = "Review", description = "The body that takes a recommendation up before the plenary does, and when and why")
public record ReviewRequest(
        @Schema(description = "The working group's code", examples = "WG-2") @NotNull @Pattern(regexp = BodyCode.PATTERN) @Nullable String bodyCode,
        @Schema(description = "When it happened, if not now (RFC 3339, UTC)") @Nullable Instant occurredAt,
        @Schema(description = "Why; required when it is recorded more than 24 hours after it happened") @Size(max = 2000) @Nullable String reason) {

    BodyCode body() {
        return new BodyCode(Objects.requireNonNull(bodyCode));
    }

    Occurrence occurrence(Clock clock) {
        return Occurrence.of(occurredAt, reason, clock);
    }
}
