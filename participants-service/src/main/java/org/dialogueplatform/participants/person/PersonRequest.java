package org.dialogueplatform.participants.person;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.dialogueplatform.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the secretariat or the own organisation says of a person. */
@Schema(name = "PersonRequest", description = "What the secretariat or the own organisation says of a person")
public record PersonRequest(@Schema(description = "As on a badge") @NotBlank @Size(max = 200) String displayName,
        @Schema(description = "In full, by language") @Valid @Nullable LocalizedText names,
        @Schema(description = "In the organisation") @Valid @Nullable LocalizedText position, @NotNull UUID organisationId,
        @Valid @Nullable Contacts contacts) {

    PersonDetails details() {
        return new PersonDetails(displayName, names, position, organisationId, contacts);
    }
}
