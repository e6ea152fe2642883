package org.dialogueplatform.participants.membership;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a membership ends. */
@Schema(name = "MembershipEndRequest", description = "That a membership ends")
public record MembershipEndRequest(@Schema(description = "The last day of the membership") @NotNull LocalDate lastDay,
        @Size(max = 2000) @Nullable String reason) {
}
