package org.dialogueplatform.delivery.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.dialogueplatform.platform.ownership.Database;
import org.dialogueplatform.platform.web.RequestContext;
import org.jboss.logging.MDC;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.agroal.api.AgroalDataSource;

/** The log in the database. */
@ApplicationScoped
public class EventLog {

    /** Names the channel on which processes tell each other that there are new events. */
    static final String NEWS = "log";

    private static final String SELECT = """
            select position, event_id, type, subject, sequence, facets, body from event_log
            """;
    private static final TypeReference<Map<String, List<String>>> FACETS = new TypeReference<>() {
    };

    private final AgroalDataSource database;
    private final Database ownConnections;
    private final Instance<Subscribers> subscribers;
    private final ObjectMapper json;
    private final Clock clock;

    @Inject
    public EventLog(AgroalDataSource database, Database ownConnections, Instance<Subscribers> subscribers, ObjectMapper json,
            Clock clock) {
        this.database = database;
        this.ownConnections = ownConnections;
        this.subscribers = subscribers;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Appends an event in the caller's transaction, and puts down who is to get it.
     *
     * @param event its position is not looked at
     */
    @Transactional(TxType.MANDATORY)
    public LoggedEvent append(LoggedEvent event) {
        try (Connection connection = database.getConnection()) {
            LoggedEvent appended;
            try (PreparedStatement insert = connection.prepareStatement("""
                    with head as (update event_log_head set last = last + 1 returning last)
                    insert into event_log (position, appended_at, event_id, type, subject, sequence, facets, body,
                        traceparent)
                    select last, ?, ?, ?, ?, ?, ?::jsonb, ?, ? from head returning position""")) {
                insert.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
                insert.setObject(2, event.id());
                insert.setString(3, event.type());
                insert.setObject(4, event.subject());
                insert.setLong(5, event.sequence());
                insert.setString(6, written(event.facets()));
                insert.setString(7, event.body());
                insert.setString(8, (String) MDC.get(RequestContext.TRACEPARENT));
                ResultSet row = insert.executeQuery();
                row.next();
                appended = event.at(row.getLong(1));
            }
            for (Subscribers each : subscribers) {
                each.putDown(appended, connection);
            }
            // in the transaction, unlike elsewhere: whoever appends has the head's lock and queues for no other
            try (Statement tell = connection.createStatement()) {
                tell.execute("notify " + ownConnections.channel(NEWS));
            }
            return appended;
        } catch (SQLException e) {
            throw new IllegalStateException("The event could not be appended", e);
        }
    }

    /** How far it reaches now. */
    public LogHead head() {
        try (Connection connection = database.getConnection()) {
            return head(connection, "");
        } catch (SQLException e) {
            throw new IllegalStateException("The log's head could not be read", e);
        }
    }

    /** How far it reaches, and will until the caller's transaction ends. */
    @Transactional(TxType.MANDATORY)
    public LogHead lockedHead() {
        try (Connection connection = database.getConnection()) {
            return head(connection, " for update");
        } catch (SQLException e) {
            throw new IllegalStateException("The log's head could not be locked", e);
        }
    }

    /** Raises the epoch: no cursor given so far counts any more. To be done when the log was restored from a backup. */
    @Transactional
    public LogHead beginEpoch() {
        try (Connection connection = database.getConnection(); Statement update = connection.createStatement()) {
            update.executeUpdate("update event_log_head set epoch = epoch + 1");
            return head(connection, "");
        } catch (SQLException e) {
            throw new IllegalStateException("The epoch could not be raised", e);
        }
    }

    /** The events after a position, in order. */
    public List<LoggedEvent> after(long position, int limit) {
        try (Connection connection = database.getConnection()) {
            return after(position, limit, connection, json);
        } catch (SQLException e) {
            throw new IllegalStateException("The log could not be read", e);
        }
    }

    /** The events at these positions that are still kept, in order. */
    public List<LoggedEvent> at(List<Long> positions) {
        try (Connection connection = database.getConnection();
                PreparedStatement read = connection.prepareStatement(SELECT + "where position = any (?) order by position")) {
            read.setArray(1, connection.createArrayOf("int8", positions.toArray()));
            return events(read, json);
        } catch (SQLException e) {
            throw new IllegalStateException("The log could not be read", e);
        }
    }

    /** Makes room for the coming months and drops what is older. */
    void keep(Instant today, Instant keepFrom) {
        try (Connection connection = database.getConnection();
                PreparedStatement keep = connection.prepareStatement("select event_log_keep(?, ?)")) {
            keep.setObject(1, today.atOffset(ZoneOffset.UTC));
            keep.setObject(2, keepFrom.atOffset(ZoneOffset.UTC));
            keep.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("The log's months could not be kept", e);
        }
    }

    static LogHead head(Connection connection, String lock) throws SQLException {
        try (Statement read = connection.createStatement()) {
            ResultSet row = read.executeQuery("select epoch, last, dropped from event_log_head" + lock);
            row.next();
            return new LogHead(row.getInt(1), row.getLong(2), row.getLong(3));
        }
    }

    static List<LoggedEvent> after(long position, int limit, Connection connection, ObjectMapper json) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(SELECT + "where position > ? order by position limit ?")) {
            read.setLong(1, position);
            read.setInt(2, limit);
            return events(read, json);
        }
    }

    private static List<LoggedEvent> events(PreparedStatement read, ObjectMapper json) throws SQLException {
        try (ResultSet row = read.executeQuery()) {
            List<LoggedEvent> events = new ArrayList<>();
            while (row.next()) {
                events.add(new LoggedEvent(row.getLong(1), row.getObject(2, UUID.class), row.getString(3),
                        row.getObject(4, UUID.class), row.getLong(5), json.readValue(row.getString(6), FACETS),
                        row.getString(7)));
            }
            return events;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The facets of an event cannot be read", e);
        }
    }

    private String written(Map<String, List<String>> facets) {
        try {
            return json.writeValueAsString(facets);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
