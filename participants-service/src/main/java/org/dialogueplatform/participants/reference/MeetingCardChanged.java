package org.dialogueplatform.participants.reference;

import java.time.Instant;

/** Something about a meeting changed; told inside this service, in the transaction in which the replica changed. */
public record MeetingCardChanged(MeetingCard meeting, Instant at) {
}
