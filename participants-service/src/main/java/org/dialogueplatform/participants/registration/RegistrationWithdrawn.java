package org.dialogueplatform.participants.registration;

import java.util.UUID;

import org.dialogueplatform.platform.event.EventType;

/** A delegate does not come. */
@EventType("registration.withdrawn.v1")
public record RegistrationWithdrawn(UUID registrationId, UUID meetingId, UUID personId, UUID organisationId, Mode mode) {
}
