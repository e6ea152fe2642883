package org.dialogueplatform.platform.outbox;

import java.sql.SQLException;
import java.time.Duration;

/** What the owner of the outbox does besides sending: measure the backlog, delete what was kept long enough. */
final class Housekeeping {

    private static final long MEASURE_EVERY = Duration.ofSeconds(5).toNanos();
    private static final long DELETE_EVERY = Duration.ofMinutes(10).toNanos();

    private final OutboxTable outbox;
    private final RelaySettings settings;
    private final RelayState state;
    private long measured = System.nanoTime() - MEASURE_EVERY;
    private long deleted = System.nanoTime();

    Housekeeping(OutboxTable outbox, RelaySettings settings, RelayState state) {
        this.outbox = outbox;
        this.settings = settings;
        this.state = state;
    }

    /**
     * Called at least once a second, also while Kafka is away: the measurement is what keeps the session, and with it the
     * lock, from being taken for a frozen one.
     */
    void whenDue() throws SQLException {
        long now = System.nanoTime();
        if (now - measured >= MEASURE_EVERY) {
            state.measured(outbox.backlog());
            measured = now;
        }
        if (now - deleted >= DELETE_EVERY) {
            boolean more = outbox.deleteOld(settings.outboxRetention(), settings.inboxRetention());
            deleted = more ? now - DELETE_EVERY + MEASURE_EVERY : now;
        }
    }
}
