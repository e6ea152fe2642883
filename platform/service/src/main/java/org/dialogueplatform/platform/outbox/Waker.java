package org.dialogueplatform.platform.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.dialogueplatform.platform.ownership.Database;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells the relay, in whichever replica it runs, that something was committed. Never in a writer's transaction: NOTIFY takes
 * a lock that all of them would queue for. One notification per 5 ms is enough for any number of commits; a lost one costs a
 * poll interval.
 */
class Waker implements Runnable, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Waker.class);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final Database database;
    private final Semaphore signals = new Semaphore(0);
    private volatile boolean running = true;

    Waker(Database database) {
        this.database = database;
    }

    void wake() {
        signals.release();
    }

    @Override
    public void run() {
        @Nullable
        Connection connection = null;
        while (running) {
            try {
                signals.acquire();
                signals.drainPermits();
                if (!running) {
                    break;
                }
                if (connection == null) {
                    connection = database.connect("outbox waker");
                }
                try (Statement statement = connection.createStatement()) {
                    statement.execute("notify " + database.channel(Outbox.WORK));
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            } catch (SQLException e) {
                LOG.debug("The relay could not be woken; it looks by itself within a second", e);
                close(connection);
                connection = null;
            } catch (InterruptedException e) {
                break;
            }
        }
        close(connection);
    }

    @Override
    public void close() {
        running = false;
        signals.release();
    }

    private static void close(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            LOG.trace("A broken connection could not be closed", e);
        }
    }
}
