package org.dialogueplatform.participants.registration;

import java.util.UUID;

import org.dialogueplatform.platform.event.EventType;

/**
 * A delegate waits for a seat.
 *
 * @param position among those who wait for the same mode, from 1, at this moment
 */
@EventType("registration.waitlisted.v1")
public record RegistrationWaitlisted(UUID registrationId, UUID meetingId, UUID personId, UUID organisationId, Mode mode,
        int position) {
}
