package org.dialogueplatform.participants.invitation;

import java.util.UUID;

import org.dialogueplatform.platform.event.EventType;

/** The meeting was cancelled, and with it the invitation. */
@EventType("invitation.revoked.v1")
public record InvitationRevoked(UUID invitationId, UUID meetingId, UUID organisationId, InvitationState state) {
}
