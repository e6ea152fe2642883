package org.dialogueplatform.platform.outbox;

import java.time.Duration;

/**
 * @param source the CloudEvents source of this service's events, as in {@code /meetings-service}
 * @param batchSize how many rows are sent before their acknowledgements are awaited
 * @param pollInterval how long a lost notification can delay an event, and how soon another replica takes over
 * @param outboxRetention how long sent events are kept, to be sent again if a broker lost them
 * @param inboxRetention how long a consumed event is remembered; exceeds the outbox's and Kafka's retention together
 */
record RelaySettings(String source, int batchSize, Duration pollInterval, Duration outboxRetention, Duration inboxRetention) {
}
