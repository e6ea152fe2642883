package org.dialogueplatform.participants.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.dialogueplatform.platform.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That an organisation ended, by which act, and who took its place. */
@Schema(name = "SuccessionRequest", description = "That an organisation ended, by which act, and who took its place")
public record SuccessionRequest(
        @Schema(description = "RENAMED, MERGED, SPLIT or ABOLISHED; a DOUBLE is merged") @NotNull EndingKind kind,
        @Schema(description = "Who took its place: one for RENAMED and MERGED, two or more for SPLIT, one or none for ABOLISHED. The first one takes on what it owed") @Size(max = 20) @Nullable List<@NotNull UUID> successorIds,
        @Schema(description = "The first day on which it is no more; not in the future") @NotNull LocalDate effectiveOn,
        @Schema(description = "The act by which it was done", examples = "Decree of the President No. 318 of 1 September 2023") @NotBlank @Size(max = 1000) String legalAct,
        @Schema(description = "Where the act can be read") @Size(max = 2000) @Pattern(regexp = "https?://\\S+", message = "must be an address of a page, https://…") @Nullable String documentUrl) {

    Ending ending() {
        if (kind == EndingKind.DOUBLE) {
            throw new Invalid("/kind", "not-a-succession", "must not be DOUBLE: merge what was entered twice");
        }
        return new Ending(kind, successorIds == null ? List.of() : successorIds, effectiveOn, legalAct.strip(), documentUrl);
    }
}
