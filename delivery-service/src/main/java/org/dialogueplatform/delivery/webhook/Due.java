package org.dialogueplatform.delivery.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * A delivery that is due.
 *
 * @param position of the event in the log
 * @param eventId of the event, as receivers know it
 * @param subject what the event is about: the order of an ordered subscription is by it
 * @param attempts how many were made
 * @param since since when it is to be delivered
 */
record Due(UUID subscription, long position, String eventId, String type, String subject, int attempts, Instant since) {
}
