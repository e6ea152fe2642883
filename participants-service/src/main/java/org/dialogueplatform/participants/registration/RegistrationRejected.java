package org.dialogueplatform.participants.registration;

import java.util.UUID;

import org.dialogueplatform.platform.event.EventType;

/** The secretariat refused a registration. */
@EventType("registration.rejected.v1")
public record RegistrationRejected(UUID registrationId, UUID meetingId, UUID personId, UUID organisationId, Mode mode) {
}
