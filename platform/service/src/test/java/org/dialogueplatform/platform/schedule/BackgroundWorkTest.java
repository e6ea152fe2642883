package org.dialogueplatform.platform.schedule;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class BackgroundWorkTest {

    private static final Duration NEVER = Duration.ofHours(1);

    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void itLooksForWorkWhenItStartsAndWheneverItIsWoken() {
        var work = new BackgroundWork("letters", NEVER, stop -> looks.incrementAndGet());
        work.start();
        await().untilAtomic(looks, is(1));
        work.wake();
        await().untilAtomic(looks, is(2));
        work.stop();
        assertEquals(2, looks.get());
    }

    @Test
    void itLooksNowAndThenForWhatAnotherReplicaLeft() {
        var work = new BackgroundWork("letters", Duration.ofMillis(5), stop -> looks.incrementAndGet());
        work.start();
        await().until(() -> looks.get() > 3);
        work.stop();
    }

    @Test
    void whatFailsOnceIsTriedAgain() {
        var work = new BackgroundWork("letters", Duration.ofMillis(5), stop -> {
            if (looks.incrementAndGet() == 1) {
                throw new IllegalStateException("The database is away");
            }
        });
        work.start();
        await().until(() -> looks.get() > 1);
        work.stop();
    }

    @Test
    void thePieceInHandIsFinishedBeforeItStops() {
        var begun = new CountDownLatch(1);
        var finished = new AtomicBoolean();
        var work = new BackgroundWork("letters", NEVER, stop -> {
            begun.countDown();
            await().until(stop::getAsBoolean);
            finished.set(true);
        });
        work.start();
        await().until(() -> begun.getCount() == 0);
        work.stop();
        assertTrue(finished.get());
    }
}
