package org.dialogueplatform.platform.inbox;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.dialogueplatform.platform.event.CloudEvent;
import org.dialogueplatform.platform.event.EventType;
import org.dialogueplatform.platform.event.UnreadableEvent;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * What one consumer does with which event. A type of one of its families that it has no handler for is none of its business;
 * a type of no known family is a mistake somebody should see.
 */
public final class EventHandlers {

    /** A consumer reads the fields it knows and ignores what a producer added since. */
    private static final ObjectMapper JSON = JsonMapper.builder().findAndAddModules()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String consumer;
    private final List<String> families;
    private final Map<String, Handler<?>> handlers = new LinkedHashMap<>();
    private @Nullable Function<CloudEvent, Runnable> every;

    private EventHandlers(String consumer, List<String> families) {
        this.consumer = consumer;
        this.families = families;
    }

    /**
     * @param consumer names who remembers having handled an event; never renamed
     * @param families what the topic carries, as in "meeting" and "agenda-item"
     */
    public static EventHandlers of(String consumer, String... families) {
        return new EventHandlers(consumer, List.of(families));
    }

    /**
     * @param type without the suite's prefix, as in {@code meeting.announced.v1}
     * @param data what this consumer needs of the event; its constructor refuses what it cannot use
     */
    public <T> EventHandlers on(String type, Class<T> data, BiConsumer<CloudEvent, T> effect) {
        handlers.put(EventType.PREFIX + type, new Handler<>(data, effect));
        return this;
    }

    /**
     * For a consumer that treats all events of its families alike.
     *
     * @param effect looks at the event and gives what is to be done about it in a transaction; throws {@link UnreadableEvent}
     *        if
     *        nothing can be
     */
    public EventHandlers onEvery(Function<CloudEvent, Runnable> effect) {
        every = effect;
        return this;
    }

    /** The name its inbox entries carry. */
    public String consumer() {
        return consumer;
    }

    /** What to do about this event: nothing, or something that has to be done in a transaction. */
    @Nullable
    Runnable effectOf(CloudEvent event) {
        Handler<?> handler = handlers.get(event.type());
        if (handler != null) {
            return handler.bind(event);
        }
        if (families.stream().noneMatch(family -> event.type().startsWith(EventType.PREFIX + family + "."))) {
            throw new UnreadableEvent("the type " + event.type() + " does not belong on this topic");
        }
        return every == null ? null : every.apply(event);
    }

    private record Handler<T>(Class<T> data, BiConsumer<CloudEvent, T> effect) {

        Runnable bind(CloudEvent event) {
            T read = read(event);
            return () -> effect.accept(event, read);
        }

        private T read(CloudEvent event) {
            try {
                T read = JSON.readValue(event.data(), data);
                if (read == null) {
                    throw new UnreadableEvent("the data of " + event.type() + " is null");
                }
                return read;
            } catch (IOException e) {
                throw new UnreadableEvent("the data of " + event.type() + " cannot be read", e);
            }
        }
    }
}
