package org.dialogueplatform.participants.person;

import java.util.UUID;

import org.dialogueplatform.participants.organisation.OrganisationCategory;
import org.dialogueplatform.platform.event.EventType;
import org.dialogueplatform.platform.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * All that other services may know of a person, as it now is: nothing but the official role.
 *
 * @param category of the organisation
 * @param version the number of this state, the same as the event's sequence
 */
@EventType("delegate-card.changed.v1")
public record DelegateCardChanged(UUID personId, String displayName, @Nullable LocalizedText position, UUID organisationId,
        OrganisationCategory category, long version) {
}
