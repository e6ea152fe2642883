package org.dialogueplatform.delivery.webhook;

import java.time.Duration;

import org.dialogueplatform.platform.ownership.Database;

/** A dispatcher in a process of its own, to be killed. */
public final class KilledDispatcher {

    private KilledDispatcher() {
    }

    /** @param arguments the database's address */
    public static void main(String... arguments) throws InterruptedException {
        try (var running = DispatcherFixture.start(new Database(arguments[0], "delivery", "delivery", "delivery"),
                DispatcherFixture.QUICK, Duration.ofSeconds(5), _ -> {
                })) {
            running.thread().join();
        }
    }
}
