package org.dialogueplatform.platform.event;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * An event on the wire, CloudEvents 1.0 with the Kafka binding's binary content mode: attributes as {@code ce_} headers, the
 * data as the value, the subject as the key.
 *
 * @param subject id of the aggregate
 * @param sequence the aggregate's event number (the specification's "sequence" extension)
 * @param time when it happened
 * @param recordedTime when the suite recorded it; for what was recorded after the fact much later than {@code time}
 * @param traceparent W3C trace context of what caused it
 * @param data JSON
 */
public record CloudEvent(UUID id, String type, String source, UUID subject, long sequence, Instant time, Instant recordedTime,
        @Nullable String traceparent, byte[] data) {

    /** More than this is no event of ours: references and short texts, never documents. */
    public static final int MAX_BYTES = 512 * 1024;

    /** What everybody may know; each service tells it of its own aggregates. */
    public static final String PUBLIC_TOPIC = "dialogue.public.v1";

    private static final String SPECIFICATION = "1.0";

    /** What the producer hands to Kafka. */
    public ProducerRecord<String, byte[]> toRecord(String topic) {
        var message = new ProducerRecord<>(topic, subject.toString(), data);
        Headers headers = message.headers();
        put(headers, "ce_specversion", SPECIFICATION);
        put(headers, "ce_id", id.toString());
        put(headers, "ce_type", type);
        put(headers, "ce_source", source);
        put(headers, "ce_subject", subject.toString());
        put(headers, "ce_time", time.toString());
        put(headers, "ce_sequence", Long.toString(sequence));
        put(headers, "ce_recordedtime", recordedTime.toString());
        put(headers, "content-type", "application/json");
        if (topic.equals(PUBLIC_TOPIC)) {
            put(headers, "ce_dataclassification", "public");
        }
        if (traceparent != null) {
            put(headers, "ce_traceparent", traceparent);
            put(headers, "traceparent", traceparent);
        }
        return message;
    }

    /** Reads what Kafka delivered; {@link UnreadableEvent} if it is no event of ours. */
    public static CloudEvent read(ConsumerRecord<String, byte[]> message) {
        if (message.key() == null) {
            throw new UnreadableEvent("the message has no key");
        }
        if (message.value() == null) {
            throw new UnreadableEvent("the message has no value");
        }
        if (message.value().length > MAX_BYTES) {
            throw new UnreadableEvent("the message has " + message.value().length + " bytes, more than any event of ours");
        }
        Headers headers = message.headers();
        if (!SPECIFICATION.equals(get(headers, "ce_specversion"))) {
            throw new UnreadableEvent("ce_specversion is not " + SPECIFICATION);
        }
        try {
            return new CloudEvent(UUID.fromString(get(headers, "ce_id")), get(headers, "ce_type"), get(headers, "ce_source"),
                    UUID.fromString(get(headers, "ce_subject")), Long.parseLong(get(headers, "ce_sequence")),
                    Instant.parse(get(headers, "ce_time")), Instant.parse(get(headers, "ce_recordedtime")),
                    optional(headers, "traceparent"), message.value());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnreadableEvent("a ce_ header has an unreadable value", e);
        }
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String get(Headers headers, String name) {
        String value = optional(headers, name);
        if (value == null) {
            throw new UnreadableEvent("the header " + name + " is missing");
        }
        return value;
    }

    private static @Nullable String optional(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
