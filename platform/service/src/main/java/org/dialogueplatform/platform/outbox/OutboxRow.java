package org.dialogueplatform.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import org.dialogueplatform.platform.event.CloudEvent;
import org.jspecify.annotations.Nullable;

/** An event as the outbox holds it. */
record OutboxRow(long seq, UUID id, String topic, String type, UUID aggregateId, long sequence, Instant occurredAt,
        Instant recordedAt,
        @Nullable String traceparent, String payload, String source) {

    /** @param cause the trace context it is sent with */
    CloudEvent toCloudEvent(@Nullable String cause) {
        return new CloudEvent(id, type, source, aggregateId, sequence, occurredAt, recordedAt, cause,
                payload.getBytes(StandardCharsets.UTF_8));
    }
}
