package org.dialogueplatform.participants.person;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** How to reach a person. Never leaves this service but to the secretariat and the person's own organisation. */
@Schema(name = "Contacts", description = "How to reach a person; visible to the secretariat and the person's own organisation")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Contacts(@Email @Size(max = 254) @Nullable String email, @Size(max = 40) @Nullable String phone) {

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "Contacts[private]";
    }
}
