package org.dialogueplatform.participants.membership;

import java.time.LocalDate;
import java.util.UUID;

import org.dialogueplatform.platform.event.EventType;
import org.dialogueplatform.platform.identity.Standing;
import org.jspecify.annotations.Nullable;

/**
 * That an organisation belongs to the body, as it now is; a right may depend on it.
 *
 * @param validFrom the first day
 * @param validTo the last day; null if open-ended
 */
@EventType("body-membership.changed.v1")
public record BodyMembershipChanged(UUID organisationId, Standing status, LocalDate validFrom, @Nullable LocalDate validTo) {
}
