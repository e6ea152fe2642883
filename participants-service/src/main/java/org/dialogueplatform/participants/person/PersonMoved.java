package org.dialogueplatform.participants.person;

import java.time.Instant;

/**
 * Inside the service, in the same transaction: a person now acts for another organisation.
 *
 * @param withMandates in the same offices as before, since that organisation took the place of the former one
 */
public record PersonMoved(Person person, Instant at, boolean withMandates) {
}
