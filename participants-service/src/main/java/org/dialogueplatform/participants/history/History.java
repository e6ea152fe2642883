package org.dialogueplatform.participants.history;

import java.util.List;
import java.util.stream.Stream;

import org.dialogueplatform.platform.time.Occurrence;

/** All steps so far, oldest first. */
public record History(List<HistoryEntry> entries) {

    public History {
        entries = List.copyOf(entries);
    }

    /** A life that begins. */
    public static History beginning(Enum<?> state, Occurrence occurrence) {
        return new History(List.of(HistoryEntry.of(state, occurrence)));
    }

    /** The same with one step more. */
    public History with(Enum<?> state, Occurrence occurrence) {
        return new History(Stream.concat(entries.stream(), Stream.of(HistoryEntry.of(state, occurrence))).toList());
    }

    /** The step that led to the present state. */
    public HistoryEntry last() {
        return entries.getLast();
    }
}
