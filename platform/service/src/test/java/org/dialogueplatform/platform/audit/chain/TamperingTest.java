package org.dialogueplatform.platform.audit.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.dialogueplatform.platform.audit.chain.Finding.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A superuser who tampers with a sealed and anchored trail, and knows exactly how it is made. */
class TamperingTest {

    private static final int EDITS = 1_000;
    private static final int SEALS = 12;
    private static final int ENTRIES = 10;

    private static Connection superuser;
    private static final List<Anchor> ANCHORS = new ArrayList<>();

    /** What all entries carry in common, so that each of these columns can be made to say something else. */
    private static final List<String> COLUMNS = List.of("at = at + interval '1 microsecond'", "subject = 'somebody else'",
            "role = null", "organisation_id = gen_random_uuid()", "for_person_id = gen_random_uuid()",
            "for_person_id = case when for_person_id is null then id end", "consumer = 'recommendations.of-nobody'",
            "event_id = gen_random_uuid()", "operation = coalesce(operation, '') || 'x'", "act = act || ' '",
            "aggregate_type = aggregate_type || 's'", "aggregate_id = gen_random_uuid()::text",
            "aggregate_version = aggregate_version + 1", "reason = coalesce(reason, '') || '.'", "request_id = 'another'",
            "traceparent = ''", "changes = '{\"no\": {\"new\": 17000}}'", "changes = (changes::text || ' ')::json");

    private static final List<String> SEAL_COLUMNS = List.of("first_position = first_position + 1",
            "first_position = 9223372036854775807 - count", "count = count - 1", "count = 2147483647",
            "root = sha256(root)", "previous = sha256(previous)", "sealed_at = sealed_at + interval '1 second'",
            "sealed_at = 'infinity'", "hash = sha256(hash)", "hash = ''");

    private static final String FORGED_HASH = "content_hash = sha256(content_hash)";

    private final long seed = Long.getLong("tampering.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @BeforeAll
    static void aTrailOfTwelveSealsTheLastOfThemAnchored() throws SQLException {
        ChainFixture.prepare();
        try (Connection service = ChainFixture.connect(ChainFixture.SCHEMA)) {
            for (int seal = 0; seal < SEALS; seal++) {
                ChainFixture.append(service, seal * ENTRIES, ENTRIES);
                Anchor anchor = ChainFixture.seal(service);
                if (seal % 4 == 3) {
                    ANCHORS.add(anchor);
                }
            }
            ChainFixture.append(service, SEALS * ENTRIES, 3);
        }
        superuser = ChainFixture.connect("postgres");
        superuser.setAutoCommit(false);
    }

    @AfterAll
    static void leave() throws SQLException {
        superuser.close();
    }

    @Test
    void whatNobodyTamperedWithIsClean() throws SQLException {
        Verification.Report report = verify();

        assertEquals(List.of(), report.findings());
        assertEquals(SEALS * ENTRIES, report.sealed());
        assertEquals(SEALS, report.anchoredUpTo());
        assertEquals(3, report.waiting());
        assertEquals(3, report.unsealed().size());
    }

    @Test
    void everyOneOfAThousandEditsIsFound() throws SQLException {
        System.out.println("Superuser edits: seed " + seed + ", again with -Dtampering.seed=" + seed);
        Map<Edit, Integer> made = new EnumMap<>(Edit.class);
        for (int no = 0; no < EDITS; no++) {
            Edit edit = Edit.values()[no % Edit.values().length];
            made.merge(edit, 1, Integer::sum);
            String what = make(edit);
            Verification.Report report = verify();
            superuser.rollback();
            assertTrue(report.findings().stream().anyMatch(finding -> edit.isNamed(finding, what)),
                    edit + " of " + what + " (edit " + no + ", seed " + seed + ") was not found, but "
                            + report.findings());
        }
        assertTrue(verify().isClean(), "all was rolled back");
        System.out.println("Superuser edits, all found: " + made);
    }

    @Test
    void whatIsRewrittenBehindTheLastAnchorFitsAndThatIsTheLimit() throws SQLException {
        ChainFixture.append(superuser, 9_000, 5);
        ChainFixture.seal(superuser);
        UUID last = id("select entry_id from audit_position order by position desc limit 1");
        execute("update audit_entry set subject = 'somebody else' where id = '" + last + "'");
        rehash(last, true);
        rewriteFrom(SEALS + 1);

        assertTrue(verify().isClean());
        superuser.rollback();
    }

    @Test
    void aForgedAnchorContradictsTheTrueOne() throws SQLException {
        List<Anchor> withForged = new ArrayList<>(ANCHORS);
        withForged.add(new Anchor(ChainFixture.SCHEMA, 4, Hash.of(new byte[] { 1 }), 80, Instant.now()));

        Verification.Report report = Verification.run(superuser, ChainFixture.SCHEMA, withForged);

        assertEquals(List.of(Kind.ANCHOR_FORGED), report.findings().stream().map(Finding::kind).toList());
    }

    @Test
    void anEntryDatedBackIsFoundAlthoughItWasSealed() throws SQLException {
        AuditEntry late = ChainFixture.entry(7);
        var backdated = new AuditEntry(late.id(), Instant.now().minus(Duration.ofHours(5)), late.service(), late.subject(),
                null, null, null, null, null, null, late.act(), null, null, null, null, null, null, "{}");
        new AuditTables(superuser, ChainFixture.SCHEMA).append(List.of(backdated));
        ChainFixture.seal(superuser);

        assertEquals(List.of(Kind.INSERTED), verify().findings().stream().map(Finding::kind).toList());
        superuser.rollback();
    }

    private Verification.Report verify() throws SQLException {
        return Verification.run(superuser, ChainFixture.SCHEMA, ANCHORS);
    }

    /** Tampers; gives what a finding has to name. */
    private String make(Edit edit) throws SQLException {
        long position = 1 + random.nextInt(SEALS * ENTRIES);
        UUID entry = at(position);
        switch (edit) {
            case UPDATE -> {
                execute("update audit_entry set " + fieldOrHash() + " where id = '" + entry + "'");
                return entry.toString();
            }
            case UPDATE_OF_ITS_ID -> {
                execute("update audit_entry set id = gen_random_uuid() where id = '" + entry + "'");
                return entry.toString();
            }
            case UPDATE_WITH_ITS_HASH -> {
                execute("update audit_entry set " + field() + " where id = '" + entry + "'");
                rehash(entry, false);
                return entry.toString();
            }
            case UPDATE_WITH_ALL_ITS_HASHES -> {
                execute("update audit_entry set " + field() + " where id = '" + entry + "'");
                rehash(entry, true);
                return "seal " + sealOf(position);
            }
            case UPDATE_OF_ONE_WAITING -> {
                UUID waiting = waiting();
                execute("update audit_entry set " + fieldOrHash() + " where id = '" + waiting + "'");
                return waiting.toString();
            }
            case DELETE -> {
                execute("delete from audit_entry where id = '" + entry + "'");
                return entry.toString();
            }
            case DELETE_WITH_ITS_POSITION -> {
                execute("delete from audit_entry where id = '" + entry + "'");
                execute("delete from audit_position where position = " + position);
                return "position " + position;
            }
            case DELETE_AND_CLOSE_THE_GAP -> {
                execute("delete from audit_entry where id = '" + entry + "'");
                execute("delete from audit_position where position = " + position);
                execute("update audit_position set position = -position where position > " + position);
                execute("update audit_position set position = -position - 1 where position < 0");
                return "seal ";
            }
            case DELETE_OF_ONE_WAITING -> {
                UUID waiting = waiting();
                execute("delete from audit_entry where id = '" + waiting + "'");
                return waiting.toString();
            }
            case TAKE_ONE_FROM_THE_WAITING -> {
                UUID waiting = waiting();
                execute("delete from audit_pending where entry_id = '" + waiting + "'");
                return waiting.toString();
            }
            case INSERT -> {
                UUID inserted = ChainFixture.append(superuser, 500, 1).getFirst().id();
                execute("delete from audit_pending where entry_id = '" + inserted + "'");
                return inserted.toString();
            }
            case INSERT_INTO_A_SEAL -> {
                UUID inserted = ChainFixture.append(superuser, 500, 1).getFirst().id();
                execute("delete from audit_pending where entry_id = '" + inserted + "'");
                execute("update audit_position set position = -position where position >= " + position);
                execute("update audit_position set position = -position + 1 where position < 0");
                execute("insert into audit_position select " + position + ", id, content_hash from audit_entry where id = '"
                        + inserted + "'");
                return "seal";
            }
            case SWAP_CONTENTS -> {
                UUID other = at(otherThan(position));
                execute("update audit_entry e set at = o.at, subject = o.subject, changes = o.changes, reason = o.reason,"
                        + " aggregate_version = o.aggregate_version, content_hash = o.content_hash,"
                        + " aggregate_id = o.aggregate_id from audit_entry o where e.id in ('" + entry + "', '" + other
                        + "') and o.id in ('" + entry + "', '" + other + "') and o.id <> e.id");
                return entry.toString();
            }
            case SWAP_POSITIONS -> {
                long first = (sealOf(position) - 1) * ENTRIES + 1;
                swap(position, first + (position - first + 1 + random.nextInt(ENTRIES - 1)) % ENTRIES);
                return entry.toString();
            }
            case SWAP_POSITIONS_ACROSS_SEALS -> {
                long other = 1 + (position + ENTRIES - 1) % (SEALS * ENTRIES);
                swap(position, other);
                return "seal " + sealOf(position);
            }
            case SEAL_EDITED -> {
                long seal = sealOf(position);
                execute("update audit_seal set " + oneOf(SEAL_COLUMNS) + " where no = " + seal);
                return "seal " + seal + " ";
            }
            case SEAL_RENUMBERED -> {
                execute("update audit_seal set no = no + " + SEALS + " where no = " + sealOf(position));
                return "seal";
            }
            case POSITION_EDITED -> {
                execute("update audit_position set " + (random.nextBoolean() ? "entry_id = gen_random_uuid()" : FORGED_HASH)
                        + " where position = " + position);
                return entry.toString();
            }
            case SEAL_REMOVED -> {
                // the last one has an anchor, and what was under it is under none
                long seal = sealOf(position);
                execute("delete from audit_seal where no = " + seal);
                return "seal " + seal;
            }
            case TAIL_CUT_OFF -> {
                cutOff(sealOf(position), true);
                return "seal " + SEALS;
            }
            case TAIL_UNSEALED -> {
                cutOff(sealOf(position), false);
                return "seal " + SEALS;
            }
            case TAIL_REWRITTEN -> {
                execute("update audit_entry set " + field() + " where id = '" + entry + "'");
                rehash(entry, true);
                rewriteFrom(sealOf(position));
                return "seal ";
            }
            case WHOLE_CHAIN_REWRITTEN -> {
                execute("delete from audit_entry where id = '" + entry + "'");
                execute("delete from audit_seal");
                execute("delete from audit_position");
                execute("insert into audit_pending select id from audit_entry where not exists"
                        + " (select from audit_pending where entry_id = id)");
                var tables = new AuditTables(superuser, ChainFixture.SCHEMA);
                while (tables.seal(ENTRIES, Instant.now()) > 0) {
                    // one after the other
                }
                return "seal ";
            }
        }
        throw new IllegalArgumentException(edit.name());
    }

    private String field() {
        return oneOf(COLUMNS);
    }

    private String fieldOrHash() {
        return random.nextInt(COLUMNS.size() + 1) == 0 ? FORGED_HASH : field();
    }

    private String oneOf(List<String> edits) {
        return edits.get(random.nextInt(edits.size()));
    }

    private long otherThan(long position) {
        return (position + random.nextInt(SEALS * ENTRIES - 1)) % (SEALS * ENTRIES) + 1;
    }

    private static long sealOf(long position) {
        return (position - 1) / ENTRIES + 1;
    }

    private static UUID at(long position) throws SQLException {
        return id("select entry_id from audit_position where position = " + position);
    }

    private static UUID waiting() throws SQLException {
        return id("select entry_id from audit_pending order by entry_id limit 1");
    }

    private static UUID id(String sql) throws SQLException {
        ResultSet found = superuser.createStatement().executeQuery(sql);
        found.next();
        return found.getObject(1, UUID.class);
    }

    private static void execute(String sql) throws SQLException {
        superuser.createStatement().executeUpdate(sql);
    }

    /** Puts the hash of what it now says into the entry, and into what is sealed of it. */
    private static void rehash(UUID id, boolean sealedHash) throws SQLException {
        try (PreparedStatement select = superuser
                .prepareStatement("select " + AuditTables.ENTRY_COLUMNS + " from audit_entry e where id = ?")) {
            select.setObject(1, id);
            ResultSet found = select.executeQuery();
            found.next();
            String hash = "decode('" + new AuditTables(superuser, ChainFixture.SCHEMA).entry(found).contentHash().hex()
                    + "', 'hex')";
            execute("update audit_entry set content_hash = " + hash + " where id = '" + id + "'");
            if (sealedHash) {
                execute("update audit_position set content_hash = " + hash + " where entry_id = '" + id + "'");
            }
        }
    }

    private static void swap(long one, long other) throws SQLException {
        execute("update audit_position set position = -position where position in (" + one + ", " + other + ")");
        execute("update audit_position set position = " + other + " where position = -" + one);
        execute("update audit_position set position = " + one + " where position = -" + other);
    }

    private static void cutOff(long seal, boolean entries) throws SQLException {
        long first = (seal - 1) * ENTRIES + 1;
        if (entries) {
            execute("delete from audit_entry where id in (select entry_id from audit_position where position >= " + first
                    + ")");
        } else {
            execute("insert into audit_pending select entry_id from audit_position where position >= " + first);
        }
        execute("delete from audit_position where position >= " + first);
        execute("delete from audit_seal where no >= " + seal);
    }

    /** Makes every seal from one on fit what is now under it, and each other. */
    private static void rewriteFrom(long first) throws SQLException {
        var tables = new AuditTables(superuser, ChainFixture.SCHEMA);
        long last = ChainFixture.number(superuser, "select max(no) from audit_seal");
        for (long no = first; no <= last; no++) {
            try (ResultSet found = superuser.createStatement().executeQuery(
                    "select no, first_position, count, root, previous, sealed_at, hash from audit_seal where no = " + no)) {
                found.next();
                Seal seal = tables.seal(found).seal();
                Hash previous = no == 1 ? Hash.NONE
                        : Hash.stored(HexFormat.of().parseHex(text("select encode(hash, 'hex') from audit_seal where no = "
                                + (no - 1))));
                var rewritten = new Seal(seal.service(), no, seal.firstPosition(), seal.count(),
                        MerkleTree.root(tables.hashesUnder(seal)), previous, seal.sealedAt());
                execute("delete from audit_seal where no = " + no);
                tables.insert(rewritten);
            }
        }
    }

    private static String text(String sql) throws SQLException {
        ResultSet found = superuser.createStatement().executeQuery(sql);
        found.next();
        return found.getString(1);
    }

    /** What a superuser may try. */
    private enum Edit {
        UPDATE(Kind.EDITED),
        UPDATE_OF_ITS_ID(Kind.REMOVED),
        UPDATE_WITH_ITS_HASH(Kind.EDITED),
        UPDATE_WITH_ALL_ITS_HASHES(Kind.SEAL_BROKEN),
        UPDATE_OF_ONE_WAITING(Kind.EDITED),
        DELETE(Kind.REMOVED),
        DELETE_WITH_ITS_POSITION(Kind.REMOVED),
        DELETE_AND_CLOSE_THE_GAP(Kind.SEAL_BROKEN, Kind.REMOVED),
        DELETE_OF_ONE_WAITING(Kind.REMOVED),
        TAKE_ONE_FROM_THE_WAITING(Kind.INSERTED),
        INSERT(Kind.INSERTED),
        INSERT_INTO_A_SEAL(Kind.REORDERED, Kind.SEAL_REMOVED, Kind.SEAL_BROKEN, Kind.INSERTED),
        SWAP_CONTENTS(Kind.EDITED),
        SWAP_POSITIONS(Kind.REORDERED),
        SWAP_POSITIONS_ACROSS_SEALS(Kind.REORDERED, Kind.SEAL_BROKEN),
        SEAL_EDITED(Kind.SEAL_BROKEN),
        SEAL_RENUMBERED(Kind.SEAL_REMOVED),
        POSITION_EDITED(Kind.EDITED, Kind.INSERTED),
        SEAL_REMOVED(Kind.SEAL_REMOVED),
        TAIL_CUT_OFF(Kind.SEAL_REMOVED),
        TAIL_UNSEALED(Kind.SEAL_REMOVED),
        TAIL_REWRITTEN(Kind.REWRITTEN),
        WHOLE_CHAIN_REWRITTEN(Kind.REWRITTEN);

        private final List<Kind> kinds;

        Edit(Kind... kinds) {
            this.kinds = List.of(kinds);
        }

        boolean isNamed(Finding finding, String what) {
            return kinds.contains(finding.kind()) && finding.what().contains(what);
        }
    }
}
