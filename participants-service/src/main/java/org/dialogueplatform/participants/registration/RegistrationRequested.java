package org.dialogueplatform.participants.registration;

import java.util.UUID;

import org.dialogueplatform.platform.event.EventType;

/** A delegate was registered beyond what the organisation may send; the secretariat decides. */
@EventType("registration.requested.v1")
public record RegistrationRequested(UUID registrationId, UUID meetingId, UUID personId, UUID organisationId, Mode mode) {
}
