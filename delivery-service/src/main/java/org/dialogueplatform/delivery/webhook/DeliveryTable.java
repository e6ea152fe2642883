package org.dialogueplatform.delivery.webhook;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.dialogueplatform.platform.persistence.Ids;
import org.jspecify.annotations.Nullable;

/** What the dispatcher reads and writes, over the session that holds its locks. */
final class DeliveryTable {

    private static final int DELETED_AT_ONCE = 5000;

    private static final String ENDPOINTS = """
            select s.id, s.version, s.address, s.ordered, s.rate_limit, s.allowed_rate from subscription s
            join partner p on p.id = s.partner and p.state = 'ACTIVE' and 'WEBHOOKS' = any(p.rights)
            where s.state = 'ACTIVE'""";

    /**
     * The due ones of each lane, and when its next becomes due. Of an ordered subscription only the first of each subject, from
     * one
     * subject to the next, so that a backlog costs no more than its subjects: those behind it wait until it is settled. What is
     * due by
     * the database's clock is due, however late ours is.
     */
    private static final String DUE = """
            select lane.id, d.position, d.event_id, d.type, d.subject, d.attempts, d.since,
                (select min(l.due_at) from delivery l
                 where l.subscription_id = lane.id and l.state = 'PENDING' and l.due_at > lane.now) as later
            from (select id, rows, ordered, subject, greatest(?::timestamptz, now()) as now
                from unnest(?::uuid[], ?::int[], ?::boolean[], ?::text[]) as one(id, rows, ordered, subject)) lane
            left join lateral (
                (select * from delivery d
                where not lane.ordered and d.subscription_id = lane.id and d.state = 'PENDING' and d.due_at <= lane.now
                order by d.due_at, d.position limit lane.rows)
                union all
                (with recursive head as (
                    (select * from delivery d where lane.ordered and d.subscription_id = lane.id and d.state = 'PENDING'
                        and d.subject > lane.subject order by d.subject, d.position limit 1)
                    union all
                    select next.* from head cross join lateral (select * from delivery d
                        where d.subscription_id = lane.id and d.state = 'PENDING' and d.subject > head.subject
                        order by d.subject, d.position limit 1) next)
                select * from head where due_at <= lane.now limit lane.rows)) d on true""";

    private static final String ENDED = """
            with ended as (
                select * from unnest(?::uuid[], ?::bigint[], ?::text[], ?::int[], ?::timestamptz[], ?::text[], ?::text[],
                    ?::uuid[], ?::timestamptz[], ?::int[], ?::int[], ?::text[], ?::text[], ?::text[])
                as one(subscription_id, position, state, attempts, next_at, event_id, type, id, at, took_ms, status, trouble,
                    detail, body)),
            kept as (
                insert into delivery_attempt (id, subscription_id, position, event_id, type, no, at, took_ms, status, trouble,
                    detail, body, next_at)
                select id, subscription_id, position, event_id, type, attempts, at, took_ms, status, trouble, detail, body,
                    case when state = 'PENDING' then next_at end from ended)
            update delivery set state = ended.state, attempts = ended.attempts, due_at = coalesce(ended.next_at, due_at),
                settled_at = case when ended.state = 'PENDING' then null else clock_timestamp() end
            from ended where delivery.subscription_id = ended.subscription_id and delivery.position = ended.position
                and delivery.state = 'PENDING'""";

    private static final String HEALTH = """
            insert into delivery_health (subscription_id, failing_since, failures, last_success_at, last_status, last_trouble,
                attempts, failed)
            select * from unnest(?::uuid[], ?::timestamptz[], ?::int[], ?::timestamptz[], ?::int[], ?::text[], ?::bigint[],
                ?::bigint[])
            on conflict (subscription_id) do update set failing_since = excluded.failing_since, failures = excluded.failures,
                last_success_at = excluded.last_success_at, last_status = excluded.last_status,
                last_trouble = excluded.last_trouble, attempts = excluded.attempts, failed = excluded.failed,
                updated_at = now()""";

    private final Connection connection;

    DeliveryTable(Connection connection) {
        this.connection = connection;
    }

    /** All that may be delivered to. */
    Map<UUID, Endpoint> endpoints() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ENDPOINTS); ResultSet found = select.executeQuery()) {
            Map<UUID, Endpoint> endpoints = new HashMap<>();
            while (found.next()) {
                UUID id = found.getObject(1, UUID.class);
                endpoints.put(id, new Endpoint(id, found.getLong(2), found.getString(3), found.getBoolean(4),
                        Endpoint.rate(found.getInt(5), found.getObject(6, Integer.class))));
            }
            return endpoints;
        }
    }

    /** Feeds each lane that is hungry. */
    void feed(Collection<Lane> lanes, Instant now, int ahead) throws SQLException {
        List<Lane> hungry = lanes.stream().filter(lane -> lane.appetite(now, ahead) > 0).toList();
        if (hungry.isEmpty()) {
            return;
        }
        Map<UUID, Integer> wanted = new HashMap<>();
        for (Lane lane : hungry) {
            wanted.put(lane.endpoint().subscription(), lane.appetite(now, ahead) + lane.known());
        }
        Map<UUID, List<Due>> read = new HashMap<>();
        Map<UUID, Instant> later = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(DUE)) {
            select.setObject(1, offset(now));
            select.setArray(2, array("uuid", hungry, lane -> lane.endpoint().subscription()));
            select.setArray(3, array("int4", hungry, lane -> wanted.get(lane.endpoint().subscription())));
            select.setArray(4, array("bool", hungry, lane -> lane.endpoint().ordered()));
            select.setArray(5, array("text", hungry, Lane::afterSubject));
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    UUID id = found.getObject(1, UUID.class);
                    List<Due> of = read.computeIfAbsent(id, _ -> new ArrayList<>());
                    if (found.getObject(2) != null) {
                        of.add(new Due(id, found.getLong(2), found.getString(3), found.getString(4), found.getString(5),
                                found.getInt(6), found.getObject(7, OffsetDateTime.class).toInstant()));
                    }
                    OffsetDateTime next = found.getObject(8, OffsetDateTime.class);
                    if (next != null) {
                        later.put(id, next.toInstant());
                    }
                }
            }
        }
        for (Lane lane : hungry) {
            UUID id = lane.endpoint().subscription();
            List<Due> of = read.getOrDefault(id, List.of());
            lane.feed(of, of.size() >= wanted.getOrDefault(id, 0), later.get(id));
        }
    }

    /** Writes what has ended, all together. */
    void ended(List<Ended> ended) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(ENDED)) {
            update.setArray(1, array("uuid", ended, one -> one.due().subscription()));
            update.setArray(2, array("int8", ended, one -> one.due().position()));
            update.setArray(3, array("text", ended, one -> one.state().name()));
            update.setArray(4, array("int4", ended, one -> one.due().attempts() + 1));
            update.setArray(5, array("timestamptz", ended, one -> text(one.next())));
            update.setArray(6, array("text", ended, one -> one.due().eventId()));
            update.setArray(7, array("text", ended, one -> one.due().type()));
            update.setArray(8, array("uuid", ended, _ -> Ids.next()));
            update.setArray(9, array("timestamptz", ended, one -> text(one.answer().at())));
            update.setArray(10, array("int4", ended, one -> (int) one.answer().took().toMillis()));
            update.setArray(11, array("int4", ended, one -> one.answer().status()));
            update.setArray(12, array("text", ended,
                    one -> one.answer().trouble() == null ? null : one.answer().trouble().name()));
            update.setArray(13, array("text", ended, one -> one.answer().detail()));
            update.setArray(14, array("text", ended, one -> one.answer().body()));
            update.executeUpdate();
        }
    }

    /** Writes how these endpoints are doing. */
    void health(List<Lane> lanes) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(HEALTH)) {
            upsert.setArray(1, array("uuid", lanes, lane -> lane.endpoint().subscription()));
            upsert.setArray(2, array("timestamptz", lanes, lane -> text(lane.health().failingSince())));
            upsert.setArray(3, array("int4", lanes, lane -> lane.health().failures()));
            upsert.setArray(4, array("timestamptz", lanes, lane -> text(lane.health().lastSuccess())));
            upsert.setArray(5, array("int4", lanes, lane -> lane.health().lastStatus()));
            upsert.setArray(6, array("text", lanes, lane -> lane.health().lastTrouble()));
            upsert.setArray(7, array("int8", lanes, lane -> lane.health().attempts()));
            upsert.setArray(8, array("int8", lanes, lane -> lane.health().failedAttempts()));
            upsert.executeUpdate();
        }
    }

    /** How this endpoint was doing when another replica, or this one in an earlier life, served it. */
    void restore(Lane lane) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select failing_since, failures, last_success_at, last_status, last_trouble, attempts, failed
                from delivery_health where subscription_id = ?""")) {
            select.setObject(1, lane.endpoint().subscription());
            try (ResultSet found = select.executeQuery()) {
                if (found.next()) {
                    lane.health().restore(instant(found, 1), found.getInt(2), instant(found, 3),
                            found.getObject(4, Integer.class), found.getString(5), found.getLong(6), found.getLong(7));
                }
            }
        }
    }

    /** The texts of events, as they stand in the log. */
    Map<Long, Bodies.Text> bodies(Collection<Long> positions) throws SQLException {
        try (PreparedStatement select = connection
                .prepareStatement("select position, body, traceparent from event_log where position = any(?)")) {
            select.setArray(1, connection.createArrayOf("int8", positions.toArray()));
            try (ResultSet found = select.executeQuery()) {
                Map<Long, Bodies.Text> bodies = new HashMap<>();
                while (found.next()) {
                    String body = found.getString(2);
                    if (body != null) {
                        bodies.put(found.getLong(1), new Bodies.Text(body, found.getString(3)));
                    }
                }
                return bodies;
            }
        }
    }

    /** Forgets what was kept long enough, and the deliveries of what was deleted; whether there is more of it. */
    boolean forget(DispatchSettings settings, Instant now) throws SQLException {
        int attempts = delete("""
                delete from delivery_attempt where id in (select id from delivery_attempt where at < ? limit ?)""",
                now.minus(settings.attemptsKept()));
        int settled = delete("""
                delete from delivery where (subscription_id, position) in (select subscription_id, position from delivery
                where since < ? limit ?)""", now.minus(settings.deliveriesKept()));
        int deleted = delete("""
                delete from delivery where (subscription_id, position) in (select d.subscription_id, d.position from delivery d
                join subscription s on s.id = d.subscription_id where s.state = 'DELETED' and s.state_since < ? limit ?)""",
                now);
        return Math.max(attempts, Math.max(settled, deleted)) == DELETED_AT_ONCE;
    }

    private int delete(String sql, Instant before) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setObject(1, offset(before));
            delete.setInt(2, DELETED_AT_ONCE);
            return delete.executeUpdate();
        }
    }

    private <T> Array array(String type, Collection<T> rows, Function<T, @Nullable Object> column) throws SQLException {
        Object[] values = new Object[rows.size()];
        int i = 0;
        for (T row : rows) {
            values[i++] = column.apply(row);
        }
        return connection.createArrayOf(type, values);
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static OffsetDateTime offset(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
