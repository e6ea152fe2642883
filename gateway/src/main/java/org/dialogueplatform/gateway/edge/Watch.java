package org.dialogueplatform.gateway.edge;

import java.time.Duration;

import io.vertx.core.Vertx;

/** Watches one request: it may not take longer than the total time, nor stand still for longer than the idle time. */
final class Watch {

    private final Vertx vertx;
    private final long idleNanos;
    private final Runnable expired;
    private final long deadline;
    private long lastProgress;
    private long timer;
    private boolean over;

    Watch(Vertx vertx, Duration idle, Duration total, Runnable expired) {
        this.vertx = vertx;
        this.idleNanos = idle.toNanos();
        this.expired = expired;
        this.lastProgress = System.nanoTime();
        this.deadline = lastProgress + total.toNanos();
        lookAgain(lastProgress);
    }

    void progress() {
        lastProgress = System.nanoTime();
    }

    void stop() {
        over = true;
        vertx.cancelTimer(timer);
    }

    private void lookAgain(long now) {
        long nanos = Math.min(deadline - now, lastProgress + idleNanos - now);
        timer = vertx.setTimer(Math.max(1, nanos / 1_000_000), due -> look());
    }

    private void look() {
        long now = System.nanoTime();
        if (over) {
            return;
        }
        if (now >= deadline || now - lastProgress >= idleNanos) {
            over = true;
            expired.run();
        } else {
            lookAgain(now);
        }
    }
}
