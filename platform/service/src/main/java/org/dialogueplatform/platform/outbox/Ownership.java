package org.dialogueplatform.platform.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * The right to send a service's events: a session's advisory lock. All of the relay's reading and marking goes over the same
 * session, so that a relay which lost the lock cannot mark anything any more.
 */
final class Ownership implements AutoCloseable {

    /** A process frozen for longer than this has lost its session, and with it the lock. */
    private static final String IDLE_TIMEOUT = "15s";

    private final Connection connection;

    private Ownership(Connection connection) {
        this.connection = connection;
    }

    /** The ownership, or null while another replica has it. */
    static @Nullable Ownership tryAcquire(Database database) throws SQLException {
        Connection connection = database.connect("outbox relay");
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(hashtextextended(?, 0))");
                Statement settings = connection.createStatement()) {
            lock.setString(1, database.lockName());
            ResultSet granted = lock.executeQuery();
            if (granted.next() && granted.getBoolean(1)) {
                settings.execute("set idle_session_timeout = '" + IDLE_TIMEOUT + "'");
                // a mark that is lost in a crash means one more duplicate, which consumers absorb; it need not cost an fsync
                settings.execute("set synchronous_commit = off");
                settings.execute("listen " + database.channel());
                return new Ownership(connection);
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        connection.close();
        return null;
    }

    Connection connection() {
        return connection;
    }

    /** Waits until something was committed, or until the time is over. */
    void awaitNews(int millis) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications(millis);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
