package org.dialogueplatform.participants.revocation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.platform.action.Action;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A revocation, as those who keep the suite safe see it. */
@Schema(name = "AccessRevocation", description = "Whether a subject is kept out, since when and why")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccessRevocationView(UUID id, String subject, RevocationState state, String reason, Instant revokedAt,
        @Nullable String restorationReason, @Nullable Instant restoredAt,
        @Schema(description = Action.ALL) @Nullable List<Action> actions) {

    static AccessRevocationView of(AccessRevocation revocation, @Nullable List<Action> actions) {
        return new AccessRevocationView(revocation.id(), revocation.subject(), revocation.state(), revocation.reason(),
                revocation.revokedAt(), revocation.restorationReason(), revocation.restoredAt(), actions);
    }
}
