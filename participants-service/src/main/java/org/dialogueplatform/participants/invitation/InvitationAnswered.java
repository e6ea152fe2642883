package org.dialogueplatform.participants.invitation;

import java.util.UUID;

import org.dialogueplatform.platform.event.EventType;

/** An organisation accepted or declined. */
@EventType("invitation.answered.v1")
public record InvitationAnswered(UUID invitationId, UUID meetingId, UUID organisationId, InvitationState state) {
}
