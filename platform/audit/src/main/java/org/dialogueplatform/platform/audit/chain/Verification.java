package org.dialogueplatform.platform.audit.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.dialogueplatform.platform.audit.chain.AuditTables.StoredSeal;
import org.dialogueplatform.platform.audit.chain.Finding.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Goes through one service's trail from the first seal to what waits to be sealed, and compares it with the anchors. Reads
 * everything in one pass and keeps no more than one seal's entries in memory.
 */
public final class Verification {

    /** An entry is written some time before it is sealed, and clocks differ; no transaction takes as long as this. */
    private static final Duration TOLERANCE = Duration.ofMinutes(10);

    private static final int FETCHED_AT_ONCE = 1_000;
    private static final int FINDINGS_LISTED = 1_000;
    private static final int UNSEALED_LISTED = 100;

    private final Connection connection;
    private final AuditTables tables;
    private final Map<Long, Anchor> anchors = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private long anchoredUpTo;
    private long sealed;

    private Verification(Connection connection, String service, List<Anchor> all) {
        this.connection = connection;
        this.tables = new AuditTables(connection, service);
        for (Anchor anchor : all) {
            if (anchor.service().equals(service)) {
                @Nullable
                Anchor first = anchors.putIfAbsent(anchor.sealNo(), anchor);
                if (first != null && !first.sealHash().equals(anchor.sealHash())) {
                    found(Kind.ANCHOR_FORGED, "seal " + anchor.sealNo()
                            + " was anchored twice with different hashes; the later anchor tells of another chain");
                }
            }
        }
    }

    /**
     * Verifies a service's trail.
     *
     * @param connection without auto-commit, so that a running service changes nothing under it: what is read is one moment's
     * @param service the name of its schema, which the connection looks into
     * @param anchors read before the connection's transaction began: of a service that runs, they tell of nothing later
     */
    public static Report run(Connection connection, String service, List<Anchor> anchors) throws SQLException {
        var verification = new Verification(connection, service, anchors);
        verification.sealedEntries();
        verification.strayEntries();
        return verification.waitingEntries();
    }

    private void sealedEntries() throws SQLException {
        try (PreparedStatement selectSeals = connection.prepareStatement(
                "select no, first_position, count, root, previous, sealed_at, hash from audit_seal order by no");
                PreparedStatement selectEntries = connection.prepareStatement("select " + AuditTables.ENTRY_COLUMNS
                        + ", p.position, p.entry_id, p.content_hash from audit_position p"
                        + " left join audit_entry e on e.id = p.entry_id order by p.position")) {
            selectSeals.setFetchSize(FETCHED_AT_ONCE);
            selectEntries.setFetchSize(FETCHED_AT_ONCE);
            ResultSet seals = selectSeals.executeQuery();
            var entries = new Positions(selectEntries.executeQuery());
            @Nullable
            StoredSeal before = null;
            while (seals.next()) {
                StoredSeal seal = tables.seal(seals);
                check(seal, before);
                checkAnchor(seal);
                checkEntries(seal.seal(), before == null ? Instant.MIN : before.seal().sealedAt(), entries);
                before = seal;
            }
            while (entries.current != null) {
                found(Kind.SEAL_REMOVED, "position " + entries.current.position + " (entry " + entries.current.entryId
                        + ") is under no seal");
                entries.next();
            }
            long last = before == null ? 0 : before.seal().no();
            anchors.values().stream().filter(anchor -> anchor.sealNo() > last).forEach(anchor -> found(Kind.SEAL_REMOVED,
                    "the chain ends at seal " + last + ", but seal " + anchor.sealNo() + " of " + anchor.sealedAt()
                            + ", up to position " + anchor.lastPosition() + ", was anchored: its tail was removed"));
        }
    }

    /** The seal by itself and behind the one before it. */
    private void check(StoredSeal stored, @Nullable StoredSeal before) {
        Seal seal = stored.seal();
        long expected = before == null ? 1 : before.seal().no() + 1;
        if (seal.no() != expected) {
            found(Kind.SEAL_REMOVED, seal.no() == expected + 1 ? "seal " + expected + " is gone"
                    : "seals " + expected + " to " + (seal.no() - 1) + " are gone");
        } else if (!seal.previous().equals(before == null ? Hash.NONE : before.hash())) {
            found(Kind.SEAL_BROKEN, "seal " + seal.no() + " does not continue seal " + (seal.no() - 1));
        } else if (seal.firstPosition() != (before == null ? 1 : before.seal().lastPosition() + 1)) {
            found(Kind.SEAL_BROKEN, "seal " + seal.no() + " begins at position " + seal.firstPosition()
                    + ", not behind the seal before it");
        }
        if (!seal.hash().equals(stored.hash())) {
            found(Kind.SEAL_BROKEN, "seal " + seal.no() + " of " + seal.sealedAt() + " was edited: its hash is another one");
        }
    }

    private void checkAnchor(StoredSeal stored) {
        Seal seal = stored.seal();
        @Nullable
        Anchor anchor = anchors.get(seal.no());
        if (anchor == null) {
            return;
        }
        if (anchor.sealHash().equals(stored.hash()) && anchor.sealHash().equals(seal.hash())) {
            anchoredUpTo = seal.no();
        } else {
            found(Kind.REWRITTEN, "seal " + seal.no() + " is not the one that was anchored (sealed at " + anchor.sealedAt()
                    + "): the chain was rewritten somewhere from seal " + (anchoredUpTo + 1) + " on");
        }
    }

    private void checkEntries(Seal seal, Instant sealedBefore, Positions entries) throws SQLException {
        int before = findings.size();
        List<Sealed> under = entries.upTo(seal.lastPosition());
        Map<Hash, Long> places = new HashMap<>();
        under.forEach(one -> places.put(one.leaf, one.position));
        long expected = seal.firstPosition();
        @Nullable
        Sealed previous = null;
        for (Sealed one : under) {
            checkGap(expected, one.position - 1, seal);
            expected = one.position + 1;
            check(one, seal, sealedBefore, places);
            if (previous != null && previous.entryId.toString().compareTo(one.entryId.toString()) > 0) {
                found(Kind.REORDERED, "the entries " + previous.entryId + " and " + one.entryId + " at positions "
                        + previous.position + " and " + one.position + " (seal " + seal.no() + ") are not in order");
            }
            previous = one;
        }
        checkGap(expected, seal.lastPosition(), seal);
        boolean complete = under.size() == seal.count();
        if (findings.size() == before && complete
                && !MerkleTree.root(under.stream().map(one -> one.leaf).toList()).equals(seal.root())) {
            found(Kind.SEAL_BROKEN, "seal " + seal.no() + " does not fit the entries at positions " + seal.firstPosition()
                    + " to " + seal.lastPosition() + ": one of them was edited along with its hashes, or the seal was");
        }
        sealed += under.size();
    }

    /** One finding however wide it is: an edited seal may claim billions of entries. */
    private void checkGap(long from, long to, Seal seal) {
        if (from == to) {
            found(Kind.REMOVED, "the entry at position " + from + " (seal " + seal.no() + ") is gone without a trace");
        } else if (from < to) {
            found(Kind.REMOVED, "the entries at positions " + from + " to " + to + " (seal " + seal.no()
                    + ") are gone without a trace");
        }
    }

    private void check(Sealed one, Seal seal, Instant sealedBefore, Map<Hash, Long> places) {
        String where = "entry " + one.entryId + " at position " + one.position + " (seal " + seal.no() + ")";
        AuditEntry entry = one.entry;
        if (entry == null) {
            found(Kind.REMOVED, where + " is gone");
            return;
        }
        Hash is = entry.contentHash();
        if (!is.equals(one.leaf)) {
            @Nullable
            Long sealedAt = places.get(is);
            if (sealedAt != null && sealedAt != one.position) {
                found(Kind.REORDERED, where + " was sealed at position " + sealedAt);
            } else {
                found(Kind.EDITED, where + " says something else than when it was sealed: " + told(entry));
            }
        } else if (!is.equals(one.written)) {
            found(Kind.EDITED, where + " carries another hash than its own");
        } else if (entry.at().isAfter(seal.sealedAt().plus(TOLERANCE))
                || sealedBefore.isAfter(Instant.MIN) && entry.at().isBefore(sealedBefore.minus(TOLERANCE))) {
            found(Kind.INSERTED, where + " is dated " + entry.at() + ", but was not there to be sealed then");
        }
    }

    /** Entries that are neither sealed nor waiting: nobody wrote them who writes as the services do. */
    private void strayEntries() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select " + AuditTables.ENTRY_COLUMNS + """
                 from audit_entry e
                where not exists (select from audit_position p where p.entry_id = e.id)
                  and not exists (select from audit_pending w where w.entry_id = e.id) order by e.id""")) {
            ResultSet found = select.executeQuery();
            while (found.next()) {
                AuditEntry entry = tables.entry(found);
                found(Kind.INSERTED, "entry " + entry.id() + " is neither sealed nor waiting to be: it was put in, or taken "
                        + "from under its seal or from the waiting list: " + told(entry));
            }
        }
    }

    private Report waitingEntries() throws SQLException {
        List<AuditEntry> listed = new ArrayList<>();
        long waiting = 0;
        try (PreparedStatement select = connection.prepareStatement("select " + AuditTables.ENTRY_COLUMNS + """
                , w.entry_id, exists (select from audit_position p where p.entry_id = w.entry_id)
                from audit_pending w left join audit_entry e on e.id = w.entry_id order by w.entry_id""")) {
            select.setFetchSize(FETCHED_AT_ONCE);
            ResultSet found = select.executeQuery();
            while (found.next()) {
                waiting++;
                if (found.getObject(1) == null) {
                    found(Kind.REMOVED, "entry " + found.getObject(19) + ", which waits to be sealed, is gone");
                    continue;
                }
                AuditEntry entry = tables.entry(found);
                if (found.getBoolean(20)) {
                    found(Kind.INSERTED, "entry " + entry.id() + " is sealed and waits to be sealed again");
                }
                if (!entry.contentHash().equals(tables.entryHash(found))) {
                    found(Kind.EDITED, "entry " + entry.id()
                            + ", which waits to be sealed, says something else than when it was written: " + told(entry));
                }
                if (listed.size() < UNSEALED_LISTED) {
                    listed.add(entry);
                }
            }
        }
        return new Report(sealed, anchoredUpTo, anchors.size(), waiting, listed, List.copyOf(findings));
    }

    private void found(Kind kind, String what) {
        if (findings.size() < FINDINGS_LISTED) {
            findings.add(new Finding(kind, what));
        }
    }

    /** An entry in a few words, without what may be personal. */
    static String told(AuditEntry entry) {
        return entry.act() + " of " + (entry.aggregateType() == null ? "nothing"
                : entry.aggregateType() + " "
                        + entry.aggregateId())
                + " by " + entry.subject() + " at " + entry.at();
    }

    /**
     * What was found.
     *
     * @param sealed how many entries are under seals
     * @param anchoredUpTo the last seal that is as it was anchored; 0 if none
     * @param anchors how many anchors there are
     * @param waiting how many entries are not sealed yet
     * @param unsealed the first of these
     */
    public record Report(long sealed, long anchoredUpTo, int anchors, long waiting, List<AuditEntry> unsealed,
            List<Finding> findings) {

        public boolean isClean() {
            return findings.isEmpty();
        }
    }

    /** What stands at a position: the sealed hash, and the entry as it now is. */
    private record Sealed(long position, UUID entryId, Hash leaf, @Nullable AuditEntry entry, @Nullable Hash written) {
    }

    /** Positions in their order, one looked at ahead. */
    private final class Positions {

        private final ResultSet rows;
        private @Nullable Sealed current;

        Positions(ResultSet rows) throws SQLException {
            this.rows = rows;
            next();
        }

        void next() throws SQLException {
            if (!rows.next()) {
                current = null;
                return;
            }
            boolean there = rows.getObject(1) != null;
            current = new Sealed(rows.getLong(19), rows.getObject(20, UUID.class), Hash.stored(rows.getBytes(21)),
                    there ? tables.entry(rows) : null, there ? tables.entryHash(rows) : null);
        }

        List<Sealed> upTo(long last) throws SQLException {
            List<Sealed> taken = new ArrayList<>();
            for (Sealed one = current; one != null && one.position <= last; one = current) {
                taken.add(one);
                next();
            }
            return taken;
        }
    }
}
