package org.dialogueplatform.participants.mandate;

import java.time.Instant;
import java.util.UUID;

import org.dialogueplatform.platform.event.EventType;
import org.dialogueplatform.platform.identity.Office;
import org.jspecify.annotations.Nullable;

/**
 * A mandate that somebody holds, as it now is: what every service decides by.
 *
 * @param subject who holds it, as the identity provider knows them
 * @param organisationId null for the body's own staff
 * @param validTo the first moment after; null if open-ended
 */
@EventType("mandate.changed.v1")
public record MandateChanged(String subject, @Nullable UUID organisationId, UUID personId, Office office, Instant validFrom,
        @Nullable Instant validTo) {
}
