package org.dialogueplatform.localstack.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** What of a story has been told, so that telling it again, or after an interruption, repeats nothing. */
public final class Journal {

    private final Path file;
    private final Map<String, UUID> done = new HashMap<>();

    private Journal(Path file) {
        this.file = file;
    }

    /** Goes on with what the file says, if there is one. */
    public static Journal in(Path file) {
        var journal = new Journal(file);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file)) {
                    int tab = line.indexOf('\t');
                    // a line cut off by a crash is one that was not written
                    if (line.length() - tab == 37) {
                        journal.done.put(line.substring(0, tab), UUID.fromString(line.substring(tab + 1)));
                    }
                }
            }
            return journal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The id of what a step made; makes it if the step was not done yet. */
    UUID once(String step, Supplier<UUID> make) {
        UUID known = done.get(step);
        if (known != null) {
            return known;
        }
        UUID made = make.get();
        try {
            Files.writeString(file, step + "\t" + made + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        done.put(step, made);
        return made;
    }

    /** Does a step that makes nothing with an id of its own. */
    void once(String step, Runnable act) {
        once(step, () -> {
            act.run();
            return new UUID(0, 0);
        });
    }

    /** What a step made. */
    public UUID id(String step) {
        UUID id = done.get(step);
        if (id == null) {
            throw new IllegalArgumentException("Not done yet: " + step);
        }
        return id;
    }
}
