package org.dialogueplatform.participants.person;

import java.time.Instant;

/** Inside the service, in the same transaction: a person now acts for another organisation. */
public record PersonMoved(Person person, Instant at) {
}
