package org.dialogueplatform.participants.organisation;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Whom the secretariat writes to. Personal: for the secretariat only, stored sealed, never told. */
@Schema(name = "FocalPoint", description = "Whom the secretariat writes to; visible to the secretariat only")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FocalPoint(@Size(max = 200) @Nullable String name, @Email @Size(max = 254) @Nullable String email,
        @Size(max = 40) @Nullable String phone) {

    static final FocalPoint NOBODY = new FocalPoint(null, null, null);

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "FocalPoint[private]";
    }
}
