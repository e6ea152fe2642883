package org.dialogueplatform.delivery.subscription;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.delivery.log.LoggedEvent;
import org.dialogueplatform.delivery.webhook.Answer;
import org.dialogueplatform.delivery.webhook.DeliveryState;
import org.dialogueplatform.delivery.webhook.Notice;
import org.dialogueplatform.platform.persistence.Ids;
import org.dialogueplatform.platform.web.Rows;
import org.dialogueplatform.platform.web.Wanted;
import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;

/** What became of a subscription's deliveries, and which are to be made once more. */
@ApplicationScoped
class Deliveries {

    private static final String DELIVERY = """
            select d.position, d.event_id, d.type, d.subject, d.state, d.attempts, d.since, d.settled_at, d.due_at,
                a.at, a.status, a.trouble
            from delivery d left join lateral (select at, status, trouble from delivery_attempt a
                where a.subscription_id = d.subscription_id and a.event_id = d.event_id and a.position is not null
                order by a.id desc limit 1) a on true
            where d.subscription_id = ?""";

    private final AgroalDataSource database;

    @Inject
    Deliveries(AgroalDataSource database) {
        this.database = database;
    }

    /** Newest first. */
    Rows<DeliveryView> page(UUID subscription, @Nullable DeliveryState state, Wanted wanted) {
        Long before = wanted.after(Long::valueOf);
        return new Rows<>(page(subscription, state, before, wanted.rows()), row -> Long.toString(row.position()),
                () -> count("delivery", "state", subscription, state == null ? null : state.name()));
    }

    private List<DeliveryView> page(UUID subscription, @Nullable DeliveryState state, @Nullable Long before, int rows) {
        return list(DELIVERY + (state == null ? "" : " and d.state = ?") + (before == null ? "" : " and d.position < ?")
                + " order by d.position desc limit ?", select -> {
                    int parameter = 1;
                    select.setObject(parameter++, subscription);
                    if (state != null) {
                        select.setString(parameter++, state.name());
                    }
                    if (before != null) {
                        select.setLong(parameter++, before);
                    }
                    select.setInt(parameter, rows);
                }, Deliveries::delivery);
    }

    /** That of an event. */
    @Nullable
    DeliveryView find(UUID subscription, String eventId) {
        List<DeliveryView> found = list(DELIVERY + " and d.event_id = ?", select -> {
            select.setObject(1, subscription);
            select.setString(2, eventId);
        }, Deliveries::delivery);
        return found.isEmpty() ? null : found.getFirst();
    }

    /** Newest first. */
    Rows<AttemptView> attempts(UUID subscription, @Nullable String eventId, Wanted wanted) {
        UUID before = wanted.after(UUID::fromString);
        return new Rows<>(attempts(subscription, eventId, before, wanted.rows()), row -> row.id().toString(),
                () -> count("delivery_attempt", "event_id", subscription, eventId));
    }

    private List<AttemptView> attempts(UUID subscription, @Nullable String eventId, @Nullable UUID before, int rows) {
        return list(
                """
                        select id, event_id, type, position, no, at, took_ms, status, trouble, detail, body, next_at from delivery_attempt
                        where subscription_id = ?"""
                        + (eventId == null ? "" : " and event_id = ?")
                        + (before == null ? "" : " and id < ?") + " order by id desc limit ?",
                select -> {
                    int parameter = 1;
                    select.setObject(parameter++, subscription);
                    if (eventId != null) {
                        select.setString(parameter++, eventId);
                    }
                    if (before != null) {
                        select.setObject(parameter++, before);
                    }
                    select.setInt(parameter, rows);
                }, Deliveries::attempt);
    }

    /** Newest first. */
    Rows<NoticeView> notices(UUID subscription, Wanted wanted) {
        UUID before = wanted.after(UUID::fromString);
        return new Rows<>(notices(subscription, before, wanted.rows()), row -> row.id().toString(),
                () -> count("delivery_notice", "kind", subscription, null));
    }

    /** How many rows a subscription has in a table; only those with this value in this column, if there is one. */
    private long count(String table, String column, UUID subscription, @Nullable String value) {
        return list("select count(*) from " + table + " where subscription_id = ?"
                + (value == null ? "" : " and " + column + " = ?"), select -> {
                    select.setObject(1, subscription);
                    if (value != null) {
                        select.setString(2, value);
                    }
                }, found -> found.getLong(1)).getFirst();
    }

    private List<NoticeView> notices(UUID subscription, @Nullable UUID before, int rows) {
        return list("""
                select id, kind, at, address, event_id, event_type, last_status, last_trouble from delivery_notice
                where subscription_id = ?""" + (before == null ? "" : " and id < ?") + " order by id desc limit ?", select -> {
            int parameter = 1;
            select.setObject(parameter++, subscription);
            if (before != null) {
                select.setObject(parameter++, before);
            }
            select.setInt(parameter, rows);
        }, Deliveries::notice);
    }

    /** Keeps a notice, in the caller's transaction. */
    void keep(Notice notice) {
        update("""
                insert into delivery_notice (id, subscription_id, kind, at, address, event_id, event_type, last_status, last_trouble)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                insert -> {
                    insert.setObject(1, Ids.next());
                    insert.setObject(2, notice.subscription());
                    insert.setString(3, notice.kind().name());
                    insert.setObject(4, offset(notice.at()));
                    insert.setString(5, notice.address());
                    insert.setString(6, notice.eventId());
                    insert.setString(7, notice.eventType());
                    insert.setObject(8, notice.lastStatus());
                    insert.setString(9, notice.lastTrouble());
                });
    }

    /** Keeps the attempt of a test delivery, which is of no event of the log. */
    AttemptView keepTest(UUID subscription, String eventId, String type, Answer answer) {
        UUID id = Ids.next();
        String trouble = answer.trouble() == null ? null : answer.trouble().name();
        update("""
                insert into delivery_attempt (id, subscription_id, event_id, type, no, at, took_ms, status, trouble, detail, body)
                values (?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?)""",
                insert -> {
                    insert.setObject(1, id);
                    insert.setObject(2, subscription);
                    insert.setString(3, eventId);
                    insert.setString(4, type);
                    insert.setObject(5, offset(answer.at()));
                    insert.setInt(6, (int) answer.took().toMillis());
                    insert.setObject(7, answer.status());
                    insert.setString(8, trouble);
                    insert.setString(9, answer.detail());
                    insert.setString(10, answer.body());
                });
        return new AttemptView(id, eventId, type, true, 1, answer.at(), answer.took().toMillis(), answer.status(), trouble,
                answer.detail(), answer.body(), null);
    }

    /**
     * All that waits is due now, in its order, with all of its attempts before it. What the address did before is not held
     * against it, but that it works again is told of.
     */
    void beginAnew(UUID subscription) {
        update("""
                update delivery set attempts = 0, since = now(), due_at = now() where subscription_id = ? and state = 'PENDING'""",
                update -> update.setObject(1, subscription));
        update("update delivery_health set failing_since = null where subscription_id = ?",
                update -> update.setObject(1, subscription));
    }

    /** Has the delivery of an event made once more. */
    void resend(UUID subscription, String eventId) {
        update("""
                update delivery set state = 'PENDING', attempts = 0, since = clock_timestamp(), due_at = clock_timestamp(),
                    settled_at = null where subscription_id = ? and event_id = ?""", update -> {
            update.setObject(1, subscription);
            update.setString(2, eventId);
        });
    }

    /** The positions, from one on, of events that have not been delivered to a partner yet. */
    List<Long> waitingOf(UUID partner, long after, int rows) {
        return list("""
                select distinct position from delivery
                where subscription_id in (select id from subscription where partner = ?) and state = 'PENDING' and position > ?
                order by position limit ?""", select -> {
            select.setObject(1, partner);
            select.setLong(2, after);
            select.setInt(3, rows);
        }, row -> row.getLong(1));
    }

    /** These events are not delivered to a partner any more. */
    void drop(UUID partner, List<Long> positions) {
        update("""
                delete from delivery where subscription_id in (select id from subscription where partner = ?)
                and state = 'PENDING' and position = any (?)""", delete -> {
            delete.setObject(1, partner);
            delete.setArray(2, delete.getConnection().createArrayOf("int8", positions.toArray()));
        });
    }

    /**
     * Has these events delivered once more, or for the first time where they were not put down; how many.
     *
     * @param missingOnly only those that were not taken
     */
    int replay(UUID subscription, List<LoggedEvent> events, boolean missingOnly) {
        try (Connection connection = database.getConnection(); PreparedStatement upsert = connection.prepareStatement("""
                insert into delivery (subscription_id, position, event_id, type, subject, since, due_at)
                select ?, position, event_id, type, subject, now(), now()
                from unnest(?::bigint[], ?::text[], ?::text[], ?::text[]) as one(position, event_id, type, subject)
                on conflict (subscription_id, position) do update set state = 'PENDING', attempts = 0,
                    since = now(), due_at = now(), settled_at = null
                where not ? or delivery.state <> 'DELIVERED'""")) {
            upsert.setObject(1, subscription);
            upsert.setArray(2, connection.createArrayOf("int8", events.stream().map(LoggedEvent::position).toArray()));
            upsert.setArray(3, connection.createArrayOf("text", events.stream().map(event -> event.id().toString()).toArray()));
            upsert.setArray(4,
                    connection.createArrayOf("text", events.stream().map(event -> PutDown.name(event.type())).toArray()));
            upsert.setArray(5,
                    connection.createArrayOf("text", events.stream().map(event -> event.subject().toString()).toArray()));
            upsert.setBoolean(6, missingOnly);
            return upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Deliveries cannot be written", e);
        }
    }

    /** The position of the last event that came to the log before this moment. */
    long positionBefore(Instant moment) {
        List<Long> found = list("select coalesce(max(position), 0) from event_log where appended_at < ?",
                select -> select.setObject(1, offset(moment)), row -> row.getLong(1));
        return found.getFirst();
    }

    private static DeliveryView delivery(ResultSet row) throws SQLException {
        DeliveryState state = DeliveryState.valueOf(row.getString(5));
        return new DeliveryView(row.getString(2), row.getLong(1), row.getString(3), row.getString(4), state, row.getInt(6),
                instant(row, 7), instant(row, 8), state == DeliveryState.PENDING ? instant(row, 9) : null, instant(row, 10),
                row.getObject(11, Integer.class), row.getString(12));
    }

    private static AttemptView attempt(ResultSet row) throws SQLException {
        return new AttemptView(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getObject(4) == null,
                row.getInt(5), moment(row, 6), row.getInt(7), row.getObject(8, Integer.class), row.getString(9),
                row.getString(10), row.getString(11), instant(row, 12));
    }

    private static NoticeView notice(ResultSet row) throws SQLException {
        Notice.Kind kind = Notice.Kind.valueOf(row.getString(2));
        return new NoticeView(row.getObject(1, UUID.class), kind.event(), kind, moment(row, 3), row.getString(4),
                row.getString(5), row.getString(6), row.getObject(7, Integer.class), row.getString(8));
    }

    private <T> List<T> list(String sql, Parameters parameters, Row<T> read) {
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement(sql)) {
            parameters.set(select);
            try (ResultSet found = select.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (found.next()) {
                    rows.add(read.of(found));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Deliveries cannot be read", e);
        }
    }

    private int update(String sql, Parameters parameters) {
        try (Connection connection = database.getConnection(); PreparedStatement update = connection.prepareStatement(sql)) {
            parameters.set(update);
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Deliveries cannot be written", e);
        }
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static OffsetDateTime offset(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** Sets a statement's parameters. */
    private interface Parameters {

        void set(PreparedStatement statement) throws SQLException;
    }

    /** Reads a row. */
    private interface Row<T> {

        T of(ResultSet row) throws SQLException;
    }
}
