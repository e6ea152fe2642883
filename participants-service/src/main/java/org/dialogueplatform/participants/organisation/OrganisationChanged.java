package org.dialogueplatform.participants.organisation;

import java.util.UUID;

import org.dialogueplatform.platform.event.EventType;
import org.dialogueplatform.platform.text.LocalizedText;

/**
 * All that others may know of an organisation, as it now is.
 *
 * @param version the number of this state, the same as the event's sequence
 */
@EventType("organisation.changed.v1")
public record OrganisationChanged(UUID id, OrganisationCategory category, LocalizedText names, String country, boolean active,
        long version) {
}
