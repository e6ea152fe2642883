package org.dialogueplatform.participants.invitation;

import java.util.UUID;

import org.dialogueplatform.platform.event.EventType;

/** An organisation did not answer before the meeting ended. */
@EventType("invitation.expired.v1")
public record InvitationExpired(UUID invitationId, UUID meetingId, UUID organisationId, InvitationState state) {
}
