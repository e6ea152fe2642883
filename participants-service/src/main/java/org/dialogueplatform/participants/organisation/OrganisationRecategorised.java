package org.dialogueplatform.participants.organisation;

import java.time.Instant;

/** An organisation moved to another category; told inside this service, in the transaction of the change. */
public record OrganisationRecategorised(Organisation organisation, Instant at) {
}
