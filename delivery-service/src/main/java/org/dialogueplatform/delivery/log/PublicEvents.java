package org.dialogueplatform.delivery.log;

import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.dialogueplatform.platform.event.UnreadableEvent;
import org.dialogueplatform.platform.inbox.EventHandlers;
import org.dialogueplatform.platform.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.smallrye.reactive.messaging.annotations.Blocking;

/** Hears what the services made public, and puts it into the log. */
@ApplicationScoped
public class PublicEvents {

    private static final String CLASSIFICATION = "ce_dataclassification";

    private final Inbox inbox;
    private final EventHandlers handlers;

    @Inject
    public PublicEvents(Inbox inbox, EventLog log) {
        this.inbox = inbox;
        this.handlers = EventHandlers.of("delivery.public-events", "public").onEvery(event -> {
            LoggedEvent rendered = Rendering.of(event);
            return () -> log.append(rendered);
        });
    }

    @Incoming("public-events")
    @Blocking
    void onEvent(ConsumerRecord<String, byte[]> message) {
        Header classification = message.headers().lastHeader(CLASSIFICATION);
        if (classification == null || !Rendering.PUBLIC.equals(new String(classification.value(), StandardCharsets.UTF_8))) {
            throw new UnreadableEvent("it is not classified as public");
        }
        inbox.receive(message, handlers);
    }
}
