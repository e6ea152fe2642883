package org.dialogueplatform.meetings.body;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.dialogueplatform.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new body. */
@Schema(name = "BodyRequest", description = "A new working group or subgroup; code, kind and parent are never changed afterwards")
record BodyRequest(
        @Schema(description = "Short and lasting; co-chairs' mandates name it", examples = "WG-2") @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_-]{1,19}", message = "must be 2 to 20 capital letters, digits, - or _, and begin with a letter") String code,
        @NotNull BodyKind kind,
        @Schema(description = "The body above it") @NotNull UUID parentId,
        @NotNull @Valid LocalizedText names,
        @Schema(description = "YEARLY if left out") @Nullable Counting counting,
        @Schema(description = "1 if left out; say it for a body that met before it was entered here") @Min(1) @Max(9_999) @Nullable Integer firstNumber) {

    /** What replaces what is said of a body. */
    @Schema(name = "BodyRevision", description = "What replaces a body's names and numbering; numbers already given stay")
    record Revision(@NotNull @Valid LocalizedText names, @NotNull Counting counting,
            @NotNull @Min(1) @Max(9_999) Integer firstNumber) {
    }
}
