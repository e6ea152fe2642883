package org.dialogueplatform.meetings.sitting;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Somebody with a seat at the meeting, and for whom they are there: as it was when they asked for the floor, whatever becomes
 * of
 * them or of their organisation.
 *
 * @param organisationId their organisation, if they act for one
 * @param category what kind of body that is, as the participants-service names it
 */
public record Delegate(UUID personId, @Nullable UUID organisationId, @Nullable String category) {
}
