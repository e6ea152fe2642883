package org.dialogueplatform.platform.ownership;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * The right to do some work for a service: a session's advisory lock. All of the work's reading and writing goes over the same
 * session, so that an owner which lost the lock cannot write anything any more.
 */
public final class Ownership implements AutoCloseable {

    /** A process frozen for longer than this has lost its session, and with it the lock. */
    private static final String IDLE_TIMEOUT = "15s";

    private final Connection connection;

    private Ownership(Connection connection) {
        this.connection = connection;
    }

    /**
     * The ownership, or null while another replica has it.
     *
     * @param work its name, as in "outbox": names the lock and the channel listened to
     */
    public static @Nullable Ownership tryAcquire(Database database, String work) throws SQLException {
        Connection connection = database.connect(work);
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(hashtextextended(?, 0))");
                Statement settings = connection.createStatement()) {
            lock.setString(1, database.lockName(work));
            ResultSet granted = lock.executeQuery();
            if (granted.next() && granted.getBoolean(1)) {
                settings.execute("set idle_session_timeout = '" + IDLE_TIMEOUT + "'");
                settings.execute("listen " + database.channel(work));
                return new Ownership(connection);
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        connection.close();
        return null;
    }

    /** The session that holds the lock. */
    public Connection connection() {
        return connection;
    }

    /** Waits until something was told on the channel, or until the time is over. */
    public void awaitNews(int millis) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications(millis);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
