package org.dialogueplatform.recommendations.register;

import java.util.UUID;

import org.dialogueplatform.recommendations.reference.KnownIntervention;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was said at a meeting and led to a recommendation. */
@Schema(name = "InterventionLink", description = "What was said at a meeting and led to a recommendation")
public record InterventionLink(UUID id, @Schema(description = "Where to read it") String href) {

    static InterventionLink of(KnownIntervention intervention) {
        return new InterventionLink(intervention.id(),
                "/api/v1/meetings/" + intervention.meetingId() + "/interventions/" + intervention.id());
    }
}
