package org.dialogueplatform.meetings.intervention;

import java.util.List;
import java.util.UUID;

import org.dialogueplatform.meetings.agenda.Visibility;
import org.dialogueplatform.platform.event.EventType;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** What is told of interventions: who and on what, never what was said. Their schemas are in {@code contracts/events}. */
final class InterventionEvents {

    private InterventionEvents() {
    }

    /** What each of them says. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record About(UUID meetingId, UUID interventionId, UUID agendaItemId, @Nullable UUID speakerId, UUID personId,
            @Nullable UUID organisationId, @Nullable String category, Visibility visibility, @Nullable UUID statementId,
            List<String> obligations, List<UUID> measures) {
    }

    @EventType("intervention.recorded.v1")
    record InterventionRecorded(@JsonUnwrapped About about) {
    }

    @EventType("intervention.corrected.v1")
    record InterventionCorrected(@JsonUnwrapped About about) {
    }
}
