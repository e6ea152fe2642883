package org.dialogueplatform.platform.sample;

import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dialogueplatform.platform.inbox.EventHandlers;
import org.dialogueplatform.platform.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.smallrye.common.annotation.Blocking;

/** Counts how often each note took effect. */
@ApplicationScoped
public class NoteConsumer {

    /** Whether there is something wrong with this consumer. */
    static volatile boolean refuses = true;

    @Inject
    Inbox inbox;

    @Inject
    EntityManager entities;

    private final EventHandlers handlers = EventHandlers.of("sample.echo", "note").on("note.written.v1", Written.class,
            (event, note) -> count(note));

    @Incoming("notes")
    @Blocking
    public void on(ConsumerRecord<String, byte[]> message) {
        inbox.receive(message, handlers);
    }

    private void count(Written note) {
        if (refuses && note.text().equals("refuse me")) {
            throw new IllegalStateException("this consumer refuses that");
        }
        entities.createNativeQuery("insert into echo values (?, 1) on conflict (note_id) do update set times = echo.times + 1")
                .setParameter(1, note.noteId()).executeUpdate();
    }

    record Written(UUID noteId, String text) {

        Written {
            Objects.requireNonNull(noteId);
            Objects.requireNonNull(text);
        }
    }
}
