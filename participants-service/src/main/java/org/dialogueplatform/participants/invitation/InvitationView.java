package org.dialogueplatform.participants.invitation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.participants.history.HistoryEntry;
import org.dialogueplatform.participants.organisation.Organisation;
import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.text.TextView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** An invitation, as the secretariat and the invited organisation see it. */
@Schema(name = "Invitation", description = "The invitation of one organisation to one meeting")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InvitationView(UUID id, UUID meetingId, UUID organisationId, TextView organisationName, InvitationState state,
        Instant openedAt, @Nullable Instant answeredAt,
        @Schema(description = "Every step so far; not in lists") @Nullable List<HistoryEntry> history,
        @Schema(description = Action.ALL) @Nullable List<Action> actions) {

    static InvitationView brief(Invitation invitation, Organisation organisation, ReaderLanguages languages,
            @Nullable List<Action> actions) {
        return of(invitation, organisation, languages, null, actions);
    }

    static InvitationView full(Invitation invitation, Organisation organisation, ReaderLanguages languages,
            @Nullable List<Action> actions) {
        return of(invitation, organisation, languages, invitation.history().entries(), actions);
    }

    private static InvitationView of(Invitation invitation, Organisation organisation, ReaderLanguages languages,
            @Nullable List<HistoryEntry> history, @Nullable List<Action> actions) {
        return new InvitationView(invitation.id(), invitation.meetingId(), invitation.organisationId(),
                languages.view(organisation.names()), invitation.state(), invitation.openedAt(), invitation.answeredAt(),
                history, actions);
    }
}
