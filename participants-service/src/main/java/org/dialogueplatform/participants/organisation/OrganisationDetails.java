package org.dialogueplatform.participants.organisation;

import java.util.List;

import org.dialogueplatform.platform.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an organisation, but for its focal point, which is private.
 *
 * @param country see {@link CountryCode}
 * @param bin see {@link BusinessNumber}
 * @param formerNames it is found by these, too
 * @param delegatesPerMeeting how many delegates it may send without being asked; null if any number
 * @param active whether it still takes part
 */
public record OrganisationDetails(OrganisationCategory category, LocalizedText names, @Nullable String shortName,
        String country, @Nullable Integer delegatesPerMeeting, boolean active, @Nullable String bin,
        List<FormerName> formerNames) {

    /** One that is known by its name alone. */
    public OrganisationDetails(OrganisationCategory category, LocalizedText names, @Nullable String shortName, String country,
            @Nullable Integer delegatesPerMeeting, boolean active) {
        this(category, names, shortName, country, delegatesPerMeeting, active, null, List.of());
    }
}
