package org.dialogueplatform.participants.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.dialogueplatform.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody who is about to be entered. In a body, since names do not belong into addresses, which are logged. */
@Schema(name = "PersonDoublesRequest", description = "The names of somebody who is about to be entered")
public record PersonDoublesRequest(@Schema(description = "As on a badge") @NotBlank @Size(max = 200) String displayName,
        @Schema(description = "In full, by language") @Valid @Nullable LocalizedText names) {

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "PersonDoublesRequest[private]";
    }
}
