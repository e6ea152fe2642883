package org.dialogueplatform.participants.registration;

import java.util.UUID;

import org.dialogueplatform.platform.event.EventType;

/** A delegate who waited has a seat now. */
@EventType("registration.promoted.v1")
public record RegistrationPromoted(UUID registrationId, UUID meetingId, UUID personId, UUID organisationId, Mode mode) {
}
