package org.dialogueplatform.recommendations.reference;

import java.util.Objects;
import java.util.UUID;

/** What this service reads of {@code intervention.recorded.v1} and {@code intervention.corrected.v1}: not who spoke. */
record InterventionTold(UUID meetingId, UUID interventionId, UUID agendaItemId, String visibility) {

    InterventionTold {
        Objects.requireNonNull(meetingId, "meetingId");
        Objects.requireNonNull(interventionId, "interventionId");
        Objects.requireNonNull(agendaItemId, "agendaItemId");
        Objects.requireNonNull(visibility, "visibility");
    }
}
