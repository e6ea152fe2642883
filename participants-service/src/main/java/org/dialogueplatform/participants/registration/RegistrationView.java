package org.dialogueplatform.participants.registration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.participants.history.HistoryEntry;
import org.dialogueplatform.participants.organisation.OrganisationCategory;
import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.text.TextView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A registration, as the secretariat, the desk and the own organisation see it; with names, never with contacts. */
@Schema(name = "Registration", description = "That one delegate takes part in one meeting")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegistrationView(UUID id, UUID meetingId, Delegate delegate, Mode mode,
        @Schema(description = "RAPPORTEUR while an item of the agenda names them as who speaks to it") RegistrationRole role,
        RegistrationState state,
        @Schema(description = "On the waiting list for this mode, from 1; only while WAITLISTED") @Nullable Integer waitingPosition,
        Instant registeredAt, @Nullable Instant checkedInAt, @Nullable CheckInSource checkInSource,
        @Nullable Instant checkedOutAt,
        @Schema(description = "Every step so far; for the secretariat and the own organisation, not in lists") @Nullable List<HistoryEntry> history,
        @Schema(description = Action.ALL) @Nullable List<Action> actions) {

    /** Who comes, as on the badge. */
    @Schema(name = "Delegate", description = "Who comes, as on the badge")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Delegate(UUID personId, String displayName, @Nullable TextView position, UUID organisationId,
            TextView organisationName, OrganisationCategory category) {
    }
}
