package org.dialogueplatform.platform.file;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import org.dialogueplatform.platform.KilledProcess;

/** Stores one file after the other until it is killed, some time after the first, as soon as a file is seen to come in. */
final class KilledWriter {

    private static final int SIZE = 4 * 1024 * 1024;
    private static final long LONGEST_NANOS = 300_000_000;

    private KilledWriter() {
    }

    /** Follows from the id, and costs nothing, so that the process spends its time on storing. */
    static byte[] content(UUID id) {
        var content = ByteBuffer.allocate(SIZE);
        while (content.hasRemaining()) {
            content.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        }
        return content.array();
    }

    public static void main(String[] arguments) throws IOException {
        var store = new LocalFileStore(Path.of(arguments[0]));
        var random = new Random(Long.parseLong(arguments[1]));
        UUID first = UUID.randomUUID();
        store.store(first, content(first));
        long after = random.nextLong(LONGEST_NANOS);
        Thread.ofPlatform().daemon().start(() -> {
            LockSupport.parkNanos(after);
            awaitAPiece(Path.of(arguments[0], "incoming").toFile());
            Runtime.getRuntime().halt(KilledProcess.KILLED);
        });
        while (true) {
            UUID id = UUID.randomUUID();
            store.store(id, content(id));
        }
    }

    private static void awaitAPiece(File incoming) {
        while (incoming.list().length == 0) {
            Thread.onSpinWait();
        }
    }
}
