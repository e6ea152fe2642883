package org.dialogueplatform.localstack.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Held by the one supervisor of a home for as long as it lives; the operating system takes it from a killed one. The
 * process that holds it must not ask for it again: on POSIX systems that would give it away.
 */
final class RunLock implements AutoCloseable {

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /** The lock, unless another has it. */
    static Optional<RunLock> take(Settings settings) throws IOException {
        Files.createDirectories(settings.home());
        FileChannel channel = FileChannel.open(settings.home().resolve("lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new RunLock(channel));
    }

    static boolean isTaken(Settings settings) throws IOException {
        if (!Files.exists(settings.home().resolve("lock"))) {
            return false;
        }
        Optional<RunLock> lock = take(settings);
        if (lock.isPresent()) {
            lock.get().close();
            return false;
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
