package org.dialogueplatform.participants.organisation;

import org.dialogueplatform.platform.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an organisation, but for its focal point, which is private.
 *
 * @param country see {@link CountryCode}
 * @param delegatesPerMeeting how many delegates it may send without being asked; null if any number
 * @param active whether it still takes part
 */
public record OrganisationDetails(OrganisationCategory category, LocalizedText names, @Nullable String shortName,
        String country, @Nullable Integer delegatesPerMeeting, boolean active) {
}
