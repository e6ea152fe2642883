package org.dialogueplatform.delivery.webhook;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** What is sent, read and made ready once for all subscriptions, and the latest of it kept at hand. For one thread. */
final class Bodies {

    private static final int AN_ENTRY = 64;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Cache<Long, Body> kept;

    /** @param bytes how much is kept */
    Bodies(long bytes) {
        kept = Caffeine.newBuilder().maximumWeight(bytes).weigher((Long _, Body body) -> body.bytes().length + AN_ENTRY)
                .executor(Runnable::run).build();
    }

    /** Reads the texts of events, as far as they are still kept, by their positions in the log. */
    @FunctionalInterface
    interface Reader {

        Map<Long, Text> read(Collection<Long> positions) throws SQLException;
    }

    /** @param traceparent what caused the event, where that is known */
    record Text(String json, @Nullable String traceparent) {
    }

    /**
     * A text to be sent.
     *
     * @param isReadable whether it is the event it should be
     * @param traceparent what caused the event, where that is known
     */
    record Body(byte[] bytes, boolean isReadable, @Nullable String traceparent) {

        private static Body of(Text text) {
            boolean readable;
            try {
                readable = JSON.readTree(text.json).path("id").isTextual();
            } catch (JsonProcessingException _) {
                readable = false;
            }
            return new Body(text.json.getBytes(StandardCharsets.UTF_8), readable, text.traceparent);
        }
    }

    /** Those of the positions that the log still has. */
    Map<Long, Body> of(Collection<Long> positions, Reader log) throws SQLException {
        // looked up once: what is kept for some may push out what is kept for others
        Map<Long, Body> found = new HashMap<>(kept.getAllPresent(positions));
        List<Long> unread = positions.stream().filter(position -> !found.containsKey(position)).distinct().toList();
        if (!unread.isEmpty()) {
            log.read(unread).forEach((position, text) -> {
                Body body = Body.of(text);
                found.put(position, body);
                if (body.isReadable()) {
                    kept.put(position, body);
                }
            });
        }
        return found;
    }
}
