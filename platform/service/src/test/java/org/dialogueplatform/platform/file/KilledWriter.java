package org.dialogueplatform.platform.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import org.dialogueplatform.platform.KilledProcess;

/** Stores one file after the other until it is killed, some time after the first. */
final class KilledWriter {

    private static final int SIZE = 4 * 1024 * 1024;
    private static final long LONGEST_NANOS = 300_000_000;

    private KilledWriter() {
    }

    /** Follows from the id. */
    static byte[] content(UUID id) {
        byte[] content = new byte[SIZE];
        new Random(id.getLeastSignificantBits()).nextBytes(content);
        return content;
    }

    public static void main(String[] arguments) throws IOException {
        var store = new LocalFileStore(Path.of(arguments[0]));
        var random = new Random(Long.parseLong(arguments[1]));
        UUID first = UUID.randomUUID();
        store.store(first, content(first));
        long after = random.nextLong(LONGEST_NANOS);
        Thread.ofPlatform().daemon().start(() -> {
            LockSupport.parkNanos(after);
            Runtime.getRuntime().halt(KilledProcess.KILLED);
        });
        while (true) {
            UUID id = UUID.randomUUID();
            store.store(id, content(id));
        }
    }
}
