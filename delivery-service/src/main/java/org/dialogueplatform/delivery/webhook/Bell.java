package org.dialogueplatform.delivery.webhook;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import org.dialogueplatform.platform.ownership.Database;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Tells dispatchers that there is something to do: the one in this process at once, those of other replicas by the database,
 * never
 * in a writer's transaction and at most once in 5 ms. What is not heard is seen a moment later.
 */
public final class Bell implements AutoCloseable {

    static final String WORK = "webhooks";
    private static final String LOG_NEWS = "log";

    private static final Logger LOGGER = Logger.getLogger(Bell.class);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final int LISTEN_MILLIS = 10_000;
    private static final String CHANGED = "changed";

    private final Database database;
    private final Semaphore work = new Semaphore(0);
    private final Semaphore toTell = new Semaphore(0);
    private final AtomicBoolean subscriptionsChanged = new AtomicBoolean(true);
    private final AtomicBoolean tellChanged = new AtomicBoolean();
    private final AtomicBoolean somethingDue = new AtomicBoolean(true);
    private volatile boolean running = true;

    public Bell(Database database) {
        this.database = database;
    }

    /** Begins to tell others, and to hear them. */
    public void start() {
        Thread.ofPlatform().daemon().name("webhooks telling").start(this::tell);
        Thread.ofPlatform().daemon().name("webhooks listening").start(this::listen);
    }

    /** Deliveries are to be made once more, and it was committed. */
    public void due() {
        ringDue();
        toTell.release();
    }

    /** Subscriptions were changed, and it was committed. */
    public void changed() {
        ringChanged();
        tellChanged.set(true);
        toTell.release();
    }

    /** In this process only. */
    void wake() {
        work.release();
    }

    private void ringDue() {
        somethingDue.set(true);
        work.release();
    }

    private void ringChanged() {
        subscriptionsChanged.set(true);
        ringDue();
    }

    boolean takeChanged() {
        return subscriptionsChanged.getAndSet(false);
    }

    boolean takeDue() {
        return somethingDue.getAndSet(false);
    }

    /** Waits until somebody rings, or until so long. */
    void await(long nanos) throws InterruptedException {
        if (work.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
            work.drainPermits();
        }
    }

    private void tell() {
        @Nullable
        Connection connection = null;
        while (running) {
            try {
                toTell.acquire();
                toTell.drainPermits();
                if (!running) {
                    break;
                }
                if (connection == null) {
                    connection = database.connect("webhooks telling");
                }
                try (Statement statement = connection.createStatement()) {
                    statement.execute("notify " + database.channel(WORK)
                            + (tellChanged.getAndSet(false) ? ", '" + CHANGED + "'" : ""));
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            } catch (SQLException e) {
                LOGGER.debug("The other dispatchers could not be told; they look by themselves within a second", e);
                close(connection);
                connection = null;
            } catch (InterruptedException _) {
                break;
            }
        }
        close(connection);
    }

    private void listen() {
        while (running) {
            try (Connection connection = database.connect("webhooks listening")) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("listen " + database.channel(WORK));
                    // told by the log itself, as soon as what it appended is committed
                    statement.execute("listen " + database.channel(LOG_NEWS));
                }
                while (running) {
                    var heard = connection.unwrap(PGConnection.class).getNotifications(LISTEN_MILLIS);
                    for (var one : heard == null ? new org.postgresql.PGNotification[0] : heard) {
                        if (one.getParameter().equals(CHANGED)) {
                            ringChanged();
                        } else {
                            ringDue();
                        }
                    }
                }
            } catch (SQLException e) {
                LOGGER.debug("The other replicas cannot be heard at the moment", e);
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            }
        }
    }

    @Override
    public void close() {
        running = false;
        toTell.release();
        work.release();
    }

    private static void close(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            LOGGER.trace("A broken connection could not be closed", e);
        }
    }
}
