package org.dialogueplatform.platform.audit.chain;

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
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** The trail of one service as its database keeps it. */
public final class AuditTables {

    /** The columns of an entry, to be read by {@link #entry}. */
    public static final String ENTRY_COLUMNS = """
            e.id, e.at, e.subject, e.role, e.organisation_id, e.consumer, e.event_id, e.operation, e.act, e.aggregate_type,
            e.aggregate_id, e.aggregate_version, e.reason, e.request_id, e.traceparent, e.changes, e.content_hash,
            e.for_person_id""";

    private static final String SEAL_COLUMNS = "no, first_position, count, root, previous, sealed_at, hash";

    /** Entries and their places on the waiting list in one round trip. */
    private static final String INSERT = """
            with entry as (
                insert into audit_entry (id, at, subject, role, organisation_id, consumer, event_id, operation, act,
                    aggregate_type, aggregate_id, aggregate_version, reason, request_id, traceparent, changes, content_hash,
                    for_person_id)
                select id, at, subject, role, organisation_id, consumer, event_id, operation, act, aggregate_type,
                    aggregate_id, aggregate_version, reason, request_id, traceparent, changes::json, decode(hash, 'hex'),
                    for_person
                from unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::uuid[], ?::text[],
                    ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::uuid[])
                    as entry(id, at, subject, role, organisation_id, consumer, event_id, operation, act, aggregate_type,
                        aggregate_id, aggregate_version, reason, request_id, traceparent, changes, hash, for_person)
                returning id)
            insert into audit_pending (entry_id) select id from entry""";

    private final Connection connection;
    private final String service;

    /** @param service the name of its schema, which the connection looks into */
    public AuditTables(Connection connection, String service) {
        this.connection = connection;
        this.service = service;
    }

    /** Adds entries in the caller's transaction, whatever their number in one statement. */
    public void append(List<AuditEntry> entries) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            set(insert, 1, "uuid", entries, AuditEntry::id);
            set(insert, 2, "text", entries, entry -> entry.at().toString());
            set(insert, 3, "text", entries, AuditEntry::subject);
            set(insert, 4, "text", entries, AuditEntry::role);
            set(insert, 5, "uuid", entries, AuditEntry::organisation);
            set(insert, 6, "text", entries, AuditEntry::consumer);
            set(insert, 7, "uuid", entries, AuditEntry::eventId);
            set(insert, 8, "text", entries, AuditEntry::operation);
            set(insert, 9, "text", entries, AuditEntry::act);
            set(insert, 10, "text", entries, AuditEntry::aggregateType);
            set(insert, 11, "text", entries, AuditEntry::aggregateId);
            set(insert, 12, "bigint", entries, AuditEntry::aggregateVersion);
            set(insert, 13, "text", entries, AuditEntry::reason);
            set(insert, 14, "text", entries, AuditEntry::requestId);
            set(insert, 15, "text", entries, AuditEntry::traceparent);
            set(insert, 16, "text", entries, AuditEntry::changes);
            set(insert, 17, "text", entries, entry -> entry.contentHash().hex());
            set(insert, 18, "uuid", entries, AuditEntry::forPerson);
            insert.executeUpdate();
        }
    }

    private void set(PreparedStatement insert, int no, String type, List<AuditEntry> entries,
            Function<AuditEntry, @Nullable Object> field) throws SQLException {
        insert.setArray(no, connection.createArrayOf(type, entries.stream().map(field).toArray()));
    }

    /** Reads an entry from a row with {@link #ENTRY_COLUMNS} in front. */
    public AuditEntry entry(ResultSet row) throws SQLException {
        long version = row.getLong(12);
        @Nullable
        Long aggregateVersion = row.wasNull() ? null : version;
        return new AuditEntry(row.getObject(1, UUID.class), instant(row, 2), service, row.getString(3), row.getString(4),
                row.getObject(5, UUID.class), row.getObject(18, UUID.class), row.getString(6), row.getObject(7, UUID.class),
                row.getString(8),
                row.getString(9), row.getString(10), row.getString(11), aggregateVersion, row.getString(13),
                row.getString(14), row.getString(15), row.getString(16));
    }

    /** The hash that was written with the entry of such a row. */
    public Hash entryHash(ResultSet row) throws SQLException {
        return Hash.stored(row.getBytes(17));
    }

    /**
     * Seals the oldest waiting entries in the caller's transaction. Of one owner only: the caller sees to that.
     *
     * @param atMost so many
     * @return how many
     */
    public int seal(int atMost, Instant now) throws SQLException {
        List<Waiting> waiting = waiting(atMost);
        if (waiting.isEmpty()) {
            return 0;
        }
        @Nullable
        Seal last = lastSeal();
        long first = last == null ? 1 : last.lastPosition() + 1;
        var seal = new Seal(service, last == null ? 1 : last.no() + 1, first, waiting.size(),
                MerkleTree.root(waiting.stream().map(Waiting::hash).toList()), last == null ? Hash.NONE : last.hash(), now);
        position(first, waiting);
        insert(seal);
        try (PreparedStatement delete = connection.prepareStatement("delete from audit_pending where entry_id = any (?)")) {
            delete.setArray(1, connection.createArrayOf("uuid", waiting.stream().map(Waiting::id).toArray()));
            delete.executeUpdate();
        }
        return waiting.size();
    }

    /** By id, so that the order of entries under a seal can be checked without knowing it. */
    private List<Waiting> waiting(int atMost) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select entry_id, content_hash from audit_pending join audit_entry on id = entry_id
                order by entry_id limit ?""")) {
            select.setInt(1, atMost);
            ResultSet found = select.executeQuery();
            List<Waiting> waiting = new ArrayList<>();
            while (found.next()) {
                waiting.add(new Waiting(found.getObject(1, UUID.class), Hash.stored(found.getBytes(2))));
            }
            return waiting;
        }
    }

    private void position(long first, List<Waiting> waiting) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into audit_position (position, entry_id, content_hash)
                select ? + no - 1, entry_id, decode(hash, 'hex')
                from unnest(?::uuid[], ?::text[]) with ordinality as entry(entry_id, hash, no)""")) {
            insert.setLong(1, first);
            insert.setArray(2, connection.createArrayOf("uuid", waiting.stream().map(Waiting::id).toArray()));
            insert.setArray(3, connection.createArrayOf("text", waiting.stream().map(entry -> entry.hash().hex()).toArray()));
            insert.executeUpdate();
        }
    }

    void insert(Seal seal) throws SQLException {
        try (PreparedStatement insert = connection
                .prepareStatement("insert into audit_seal (" + SEAL_COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, seal.no());
            insert.setLong(2, seal.firstPosition());
            insert.setInt(3, seal.count());
            insert.setBytes(4, seal.root().bytes());
            insert.setBytes(5, seal.previous().bytes());
            insert.setObject(6, seal.sealedAt().atOffset(ZoneOffset.UTC));
            insert.setBytes(7, seal.hash().bytes());
            insert.executeUpdate();
        }
    }

    private @Nullable Seal lastSeal() throws SQLException {
        try (PreparedStatement select = connection
                .prepareStatement("select " + SEAL_COLUMNS + " from audit_seal order by no desc limit 1")) {
            ResultSet found = select.executeQuery();
            return found.next() ? seal(found).seal() : null;
        }
    }

    /** The seal over a position, if there is one. */
    public @Nullable Seal sealOver(long position) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select " + SEAL_COLUMNS
                + " from audit_seal where first_position <= ? order by first_position desc limit 1")) {
            select.setLong(1, position);
            ResultSet found = select.executeQuery();
            return found.next() ? seal(found).seal() : null;
        }
    }

    /** The hashes under a seal, in their order. */
    public List<Hash> hashesUnder(Seal seal) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select content_hash from audit_position where position between ? and ? order by position")) {
            select.setLong(1, seal.firstPosition());
            select.setLong(2, seal.lastPosition());
            ResultSet found = select.executeQuery();
            List<Hash> hashes = new ArrayList<>();
            while (found.next()) {
                hashes.add(Hash.stored(found.getBytes(1)));
            }
            return hashes;
        }
    }

    StoredSeal seal(ResultSet row) throws SQLException {
        return new StoredSeal(new Seal(service, row.getLong(1), row.getLong(2), row.getInt(3), Hash.stored(row.getBytes(4)),
                Hash.stored(row.getBytes(5)), instant(row, 6)), Hash.stored(row.getBytes(7)));
    }

    /** How many entries wait, and how long the oldest has. */
    public Backlog backlog() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select count(*), coalesce(extract(epoch from now() - min(at)), 0),
                    (select coalesce(extract(epoch from now() - min(sealed_at)), 0) from audit_seal
                     where no > (select coalesce(max(seal_no), 0) from audit_anchor))
                from audit_pending join audit_entry on id = entry_id""")) {
            ResultSet found = select.executeQuery();
            found.next();
            return new Backlog(found.getLong(1), found.getDouble(2), found.getDouble(3));
        }
    }

    /**
     * The last seal, if an anchor is due: when so many entries were sealed since the last one, or when a seal has been without
     * for so long.
     */
    public @Nullable Seal dueForAnchor(int entries, Instant sealedBefore) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                with anchored as (select coalesce(max(seal_no), 0) as no, coalesce(max(last_position), 0) as position
                                  from audit_anchor)
                select coalesce(max(first_position + count - 1) - min(anchored.position) >= ?, false)
                    or coalesce(min(sealed_at) <= ?, false)
                from audit_seal, anchored where audit_seal.no > anchored.no""")) {
            select.setInt(1, entries);
            select.setObject(2, sealedBefore.atOffset(ZoneOffset.UTC));
            ResultSet found = select.executeQuery();
            found.next();
            return found.getBoolean(1) ? lastSeal() : null;
        }
    }

    /** Remembers that a seal was told outside. */
    public void anchored(Anchor anchor) throws SQLException {
        try (PreparedStatement insert = connection
                .prepareStatement("insert into audit_anchor (seal_no, last_position) values (?, ?) on conflict do nothing")) {
            insert.setLong(1, anchor.sealNo());
            insert.setLong(2, anchor.lastPosition());
            insert.executeUpdate();
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private record Waiting(UUID id, Hash hash) {
    }

    /**
     * A seal as it stands in the database.
     *
     * @param hash what the row says its hash is
     */
    record StoredSeal(Seal seal, Hash hash) {
    }

    /**
     * @param entries how many wait to be sealed
     * @param oldestSeconds how long the oldest has waited
     * @param unanchoredSeconds how long the oldest seal has waited that was not told outside
     */
    public record Backlog(long entries, double oldestSeconds, double unanchoredSeconds) {
    }
}
