package org.dialogueplatform.participants.person;

import java.util.UUID;

import org.dialogueplatform.participants.organisation.OrganisationCategory;
import org.dialogueplatform.platform.event.EventType;
import org.jspecify.annotations.Nullable;

/**
 * A person was erased: whoever kept a name or a position puts the pseudonym in its place.
 *
 * @param displayName the pseudonym
 * @param organisationId null if the person acted for none
 * @param category of the organisation; null without one
 * @param version the number of this state, the same as the event's sequence
 */
@EventType("delegate.erased.v1")
public record DelegateErased(UUID personId, String displayName, @Nullable UUID organisationId,
        @Nullable OrganisationCategory category, long version) {
}
