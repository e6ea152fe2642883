package org.dialogueplatform.recommendations.cosponsor;

import java.util.UUID;

import org.dialogueplatform.recommendations.register.ProponentVisibility;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whose name is put under a recommendation, and who may see it there. */
@Schema(name = "CoSponsorRequest", description = "Whose name is put under a recommendation, and who may see it there")
public record CoSponsorRequest(
        @Schema(description = "A representative's own organisation when left out") @Nullable UUID organisationId,
        @Schema(description = "Who may see the name; SECRETARIAT_ONLY when left out") @Nullable ProponentVisibility visibility) {

    ProponentVisibility visibilityOrLeast() {
        return visibility == null ? ProponentVisibility.SECRETARIAT_ONLY : visibility;
    }
}
