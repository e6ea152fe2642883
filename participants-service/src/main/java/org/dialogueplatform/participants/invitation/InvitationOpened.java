package org.dialogueplatform.participants.invitation;

import java.util.UUID;

import org.dialogueplatform.platform.event.EventType;

/** An organisation was invited to a meeting. */
@EventType("invitation.opened.v1")
public record InvitationOpened(UUID invitationId, UUID meetingId, UUID organisationId, InvitationState state) {
}
