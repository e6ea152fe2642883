package org.dialogueplatform.platform.sample;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;

import org.dialogueplatform.platform.event.AggregateRoot;
import org.dialogueplatform.platform.event.EventType;

@Entity
public class Note extends AggregateRoot {

    static final String TOPIC = "dialogue.participants.registration.v1";

    private String text;

    @SuppressWarnings("NullAway.Init")
    protected Note() {
    }

    Note(String text) {
        this.text = text;
        record(TOPIC, Instant.now(), new NoteWritten(id(), text));
    }

    void rewrite(String text) {
        this.text = text;
        record(TOPIC, Instant.now(), new NoteWritten(id(), text));
    }

    String text() {
        return text;
    }

    @EventType("note.written.v1")
    record NoteWritten(UUID noteId, String text) {
    }
}
