package org.dialogueplatform.participants.person;

import java.time.Instant;

/** Inside the service, in the same transaction: a person was erased. */
public record PersonErased(Person person, Instant at) {
}
