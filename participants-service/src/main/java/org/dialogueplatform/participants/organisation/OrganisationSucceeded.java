package org.dialogueplatform.participants.organisation;

import java.time.LocalDate;
import java.util.UUID;

import org.dialogueplatform.platform.event.EventType;

/**
 * That another organisation takes the place of one, and with it what that one owed.
 *
 * @param effectiveOn the first day on which the successor is in its place
 * @param legalAct the act by which it was done; of a double, why it is one
 */
@EventType("organisation.succeeded.v1")
public record OrganisationSucceeded(UUID organisationId, UUID successorId, LocalDate effectiveOn, String legalAct) {
}
