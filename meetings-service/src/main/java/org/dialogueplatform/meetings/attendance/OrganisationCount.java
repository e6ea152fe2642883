package org.dialogueplatform.meetings.attendance;

import java.util.UUID;

/**
 * How many came for one organisation.
 *
 * @param category what kind of body it is, as the participants-service names it
 * @param standing as what it belonged to the body that day, or GUEST
 * @param room how many came to the room
 * @param online how many took part from elsewhere
 */
public record OrganisationCount(UUID organisationId, String category, String standing, int room, int online) {
}
