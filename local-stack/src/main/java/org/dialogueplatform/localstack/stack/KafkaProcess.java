package org.dialogueplatform.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.dialogueplatform.localstack.infrastructure.KafkaBroker;
import org.dialogueplatform.localstack.infrastructure.Topics;

/** The broker in a process of its own. */
public final class KafkaProcess {

    private KafkaProcess() {
    }

    /**
     * Runs until it is told to end.
     *
     * @param arguments the folder of its data, its port, and a file to make when the topics are there
     */
    public static void main(String... arguments) {
        try {
            run(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Path.of(arguments[2]));
        } catch (Exception e) {
            e.printStackTrace();
            // the broker's own threads would keep half of it alive
            System.exit(1);
        }
    }

    private static void run(Path folder, int port, Path ready) throws IOException {
        KafkaBroker broker = KafkaBroker.durable(folder, port);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(broker), "stop"));
        Topics.apply(broker.bootstrapServers());
        Files.writeString(ready, Long.toString(ProcessHandle.current().pid()));
        broker.awaitStop();
    }

    private static void close(KafkaBroker broker) {
        try {
            broker.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it was this process that made the file, and not one of an earlier run. */
    static boolean isReady(Path ready, ProcessHandle process) {
        try {
            return Files.exists(ready) && Files.readString(ready).equals(Long.toString(process.pid()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
