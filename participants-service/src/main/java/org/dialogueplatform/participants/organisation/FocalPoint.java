package org.dialogueplatform.participants.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Whom the secretariat writes to. Personal: for the secretariat only, never in events or logs. */
@Embeddable
@Schema(name = "FocalPoint", description = "Whom the secretariat writes to; visible to the secretariat only")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FocalPoint(@Column(name = "focal_point_name") @Size(max = 200) @Nullable String name,
        @Column(name = "focal_point_email") @Email @Size(max = 254) @Nullable String email,
        @Column(name = "focal_point_phone") @Size(max = 40) @Nullable String phone) {

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "FocalPoint[private]";
    }
}
