package org.dialogueplatform.delivery.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.ownership.Database;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * The latest events, kept in memory for all who wait for the next: one connection of this process reads them once, however many
 * wait.
 */
@ApplicationScoped
public class LogTail {

    private static final Logger LOG = Logger.getLogger(LogTail.class);
    private static final int BATCH = 500;
    private static final int LOOK_EVERY_MILLIS = 1_000;

    /**
     * Beyond this many characters of bodies the oldest are let go, whatever their number: long texts must not fill the memory.
     */
    private static final long MOST_CHARACTERS = 16_000_000;

    private final Database database;
    private final EventLog log;
    private final ObjectMapper json;
    private final int size;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Tail tail = Tail.NOTHING;
    private volatile boolean running = true;

    @Inject
    public LogTail(Database database, EventLog log, ObjectMapper json, @ConfigProperty(name = "dialogue.log.tail") int size) {
        this.database = database;
        this.log = log;
        this.json = json;
        this.size = size;
    }

    /**
     * @param head of the log when the latest of them was read
     * @param from the position before the first of them
     */
    record Tail(LogHead head, long from, List<LoggedEvent> events) {

        static final Tail NOTHING = new Tail(new LogHead(0, 0, 0), Long.MAX_VALUE, List.of());

        static Tail beginningAt(LogHead head) {
            return new Tail(head, head.last(), List.of());
        }

        long last() {
            return this == NOTHING ? 0 : events.isEmpty() ? from : events.getLast().position();
        }

        Tail and(List<LoggedEvent> more, LogHead newHead, int size) {
            List<LoggedEvent> all = new ArrayList<>(events.size() + more.size());
            all.addAll(events);
            all.addAll(more);
            int surplus = all.size();
            for (long characters = 0; surplus > Math.max(0, all.size() - size) && characters < MOST_CHARACTERS; surplus--) {
                characters += all.get(surplus - 1).body().length();
            }
            // one copy, and not a view of a view of a view
            List<LoggedEvent> kept = List.copyOf(all.subList(surplus, all.size()));
            return new Tail(newHead, surplus == 0 ? from : all.get(surplus - 1).position(), kept);
        }

        List<LoggedEvent> after(long position, int limit) {
            int low = 0;
            int high = events.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (events.get(middle).position() <= position) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return events.subList(low, Math.min(events.size(), low + limit));
        }
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("log-tail").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        tell();
    }

    /** Will be told after every news, on the thread that reads: has to be quick. */
    public void onNews(Runnable listener) {
        listeners.add(listener);
    }

    /** The events after a position, from memory or, for those further back, from the database. */
    public List<LoggedEvent> after(long position, int limit) {
        Tail now = tail;
        return position >= now.from ? now.after(position, limit) : log.after(position, limit);
    }

    /** Waits until there is an event after this position, or the time is over, or this process stops. */
    public void await(long position, Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        synchronized (listeners) {
            for (long left = patience.toNanos(); running && left > 0
                    && tail.last() <= position; left = until - System.nanoTime()) {
                listeners.wait(Math.max(1, left / 1_000_000));
            }
        }
    }

    private void run() {
        while (running) {
            try (Connection connection = database.connect("log tail"); Statement listen = connection.createStatement()) {
                listen.execute("listen " + database.channel(EventLog.NEWS));
                tail = Tail.beginningAt(EventLog.head(connection, ""));
                tell();
                while (running) {
                    read(connection);
                    connection.unwrap(PGConnection.class).getNotifications(LOOK_EVERY_MILLIS);
                }
            } catch (SQLException e) {
                LOG.warnf("The log cannot be read at the moment: %s", e.getMessage());
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
        }
    }

    private void read(Connection connection) throws SQLException {
        LogHead head = EventLog.head(connection, "");
        if (head.epoch() != tail.head.epoch() || head.last() < tail.last()) {
            tail = Tail.beginningAt(head);
        }
        while (running && tail.last() < head.last()) {
            List<LoggedEvent> more = EventLog.after(tail.last(), BATCH, connection, json);
            if (more.isEmpty()) {
                return;
            }
            tail = tail.and(more, head, size);
            tell();
        }
    }

    private void tell() {
        synchronized (listeners) {
            listeners.notifyAll();
        }
        for (Runnable listener : listeners) {
            listener.run();
        }
    }
}
