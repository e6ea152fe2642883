package org.dialogueplatform.participants.person;

import java.util.UUID;

import org.dialogueplatform.platform.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a person who acts in an official role.
 *
 * @param displayName as on a badge
 * @param names in full and by language, if given
 * @param position in the organisation, if given
 */
public record PersonDetails(String displayName, @Nullable LocalizedText names, @Nullable LocalizedText position,
        UUID organisationId) {
}
