package org.dialogueplatform.platform.outbox;

import org.dialogueplatform.platform.ownership.Database;

/** A relay in a process of its own that ends as by kill -9: at once, with whatever it had in its buffers. */
public final class KilledRelay {

    private KilledRelay() {
    }

    /** @param arguments database address, Kafka, and the moment to die at: before-send or before-mark */
    public static void main(String... arguments) {
        var database = new Database(arguments[0], "meetings", "meetings", "meetings");
        var producer = OutboxFixture.producer(arguments[1]);
        boolean beforeSend = arguments[2].equals("before-send");
        new Relay(database, () -> {
            if (beforeSend) {
                Runtime.getRuntime().halt(137);
            }
            return producer;
        }, OutboxFixture.SETTINGS, new RelayState()) {
            @Override
            void beforeMark() {
                Runtime.getRuntime().halt(137);
            }
        }.run();
    }
}
