package org.dialogueplatform.meetings.minutes;

import java.util.UUID;

import org.dialogueplatform.platform.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that was represented at the meeting.
 *
 * @param organisation its name, as of the day the minutes were drafted
 * @param category what kind of body it is
 * @param standing as what it belonged to the body that day, or GUEST
 * @param room how many came to the room for it
 * @param online how many took part for it from elsewhere
 */
public record Represented(UUID organisationId, @Nullable LocalizedText organisation, String category, String standing,
        int room, int online) {
}
