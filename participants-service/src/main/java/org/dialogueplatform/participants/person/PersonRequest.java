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
        @Schema(description = "Stored sealed; for the secretariat and the own organisation") @Valid @Nullable Contacts contacts,
        @Schema(description = "What the person needs to take part; stored sealed; for the secretariat and the own organisation") @Size(max = 1000) @Nullable String accessibilityNeeds) {

    PersonDetails details() {
        return new PersonDetails(displayName, names, position, organisationId);
    }

    PrivateDetails privateDetails() {
        return new PrivateDetails(contacts,
                accessibilityNeeds == null || accessibilityNeeds.isBlank() ? null : accessibilityNeeds);
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "PersonRequest[private]";
    }
}
