package org.dialogueplatform.localstack.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Held by the one supervisor of a home for as long as it lives; the operating system takes it from a killed one. The
 * process that holds it must not ask for it again: on POSIX systems that would give it away.
 */
final class RunLock implements AutoCloseable {

    private static final Duration SETTLING = Duration.ofSeconds(3);

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /** The lock, unless another has it. */
    static Optional<RunLock> take(Settings settings) throws IOException {
        Files.createDirectories(settings.home());
        FileChannel channel = FileChannel.open(settings.home().resolve("lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        long until = System.nanoTime() + SETTLING.toNanos();
        while (true) {
            if (channel.tryLock() != null) {
                return Optional.of(new RunLock(channel));
            }
            // who has it says who it is as soon as it has it, and one that was killed loses it as its last thread ends
            if (RunFile.read(settings).flatMap(RunFile::supervisor).isPresent() || System.nanoTime() > until) {
                channel.close();
                return Optional.empty();
            }
            LockSupport.parkNanos(10_000_000);
        }
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
