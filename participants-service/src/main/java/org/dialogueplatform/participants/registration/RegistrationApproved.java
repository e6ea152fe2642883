package org.dialogueplatform.participants.registration;

import java.util.UUID;

import org.dialogueplatform.platform.event.EventType;

/** A delegate has a seat. */
@EventType("registration.approved.v1")
public record RegistrationApproved(UUID registrationId, UUID meetingId, UUID personId, UUID organisationId, Mode mode) {
}
