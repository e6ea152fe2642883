package org.dialogueplatform.platform.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.platform.audit.AuditTrail.Placed;
import org.dialogueplatform.platform.audit.chain.AuditEntry;
import org.dialogueplatform.platform.audit.chain.AuditTables;
import org.dialogueplatform.platform.audit.chain.Hash;
import org.dialogueplatform.platform.audit.chain.MerkleTree;
import org.dialogueplatform.platform.audit.chain.Seal;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.agroal.api.AgroalDataSource;

/**
 * Writes entries line by line, each with what a third party needs to see that it is under a seal: before the first entry of a
 * seal the seal, with every entry the proof that leads from it to the seal's root. What to do with them is in DESIGN.md.
 */
final class AuditExport {

    private static final int READ_AT_ONCE = 500;

    /** Entries come in the order of their ids, which is nearly, but not quite, that of their seals. */
    private static final int SEALS_REMEMBERED = 16;

    private final AgroalDataSource database;
    private final String schema;
    private final AuditFilter.Where where;
    private final ObjectMapper json;
    private final Deque<Known> known = new ArrayDeque<>();

    AuditExport(AgroalDataSource database, String schema, AuditFilter.Where where, ObjectMapper json) {
        this.database = database;
        this.schema = schema;
        this.where = where;
        this.json = json;
    }

    /** In short readings, so that a slow reader holds no connection of the pool. */
    void write(OutputStream out) throws IOException {
        @Nullable
        UUID after = null;
        List<Placed> rows;
        do {
            rows = AuditTrail.read(database, schema, where.after(">", after), "asc", READ_AT_ONCE);
            for (Placed row : rows) {
                write(out, row);
                after = row.entry().id();
            }
        } while (rows.size() == READ_AT_ONCE);
    }

    private void write(OutputStream out, Placed row) throws IOException {
        ObjectNode line = line(row.entry());
        if (row.position() != null) {
            Known under = under(out, row.position());
            line.put("position", row.position()).put("sealNo", under.seal().no());
            ArrayNode proof = line.putArray("proof");
            MerkleTree.proof(under.hashes(), Math.toIntExact(row.position() - under.seal().firstPosition()))
                    .forEach(step -> proof.addObject().put("side", step.side().name()).put("hash", step.hash().hex()));
        }
        write(out, line);
    }

    private ObjectNode line(AuditEntry entry) {
        return json.createObjectNode().put("kind", "entry").put("id", entry.id().toString()).put("at", entry.at().toString())
                .put("service", entry.service()).put("subject", entry.subject()).put("role", entry.role())
                .put("organisation", text(entry.organisation()))
                .put("forPerson", text(entry.forPerson())).put("consumer", entry.consumer())
                .put("eventId", text(entry.eventId())).put("operation", entry.operation()).put("act", entry.act())
                .put("aggregateType", entry.aggregateType()).put("aggregateId", entry.aggregateId())
                .put("aggregateVersion", entry.aggregateVersion()).put("reason", entry.reason())
                .put("requestId", entry.requestId()).put("traceparent", entry.traceparent())
                // the text itself, not what it says: the hash is over the text
                .put("changes", entry.changes()).put("contentHash", entry.contentHash().hex());
    }

    private Known under(OutputStream out, long position) throws IOException {
        for (Known one : known) {
            if (one.covers(position)) {
                return one;
            }
        }
        Known found = read(position);
        known.addFirst(found);
        if (known.size() > SEALS_REMEMBERED) {
            known.removeLast();
        }
        Seal seal = found.seal();
        write(out, json.createObjectNode().put("kind", "seal").put("service", seal.service()).put("no", seal.no())
                .put("firstPosition", seal.firstPosition()).put("count", seal.count()).put("root", seal.root().hex())
                .put("previous", seal.previous().hex()).put("sealedAt", seal.sealedAt().toString())
                .put("hash", seal.hash().hex()));
        return found;
    }

    private Known read(long position) {
        try (Connection connection = database.getConnection()) {
            var tables = new AuditTables(connection, schema);
            @Nullable
            Seal seal = tables.sealOver(position);
            if (seal == null) {
                throw new IllegalStateException("Position " + position + " of the audit trail is under no seal");
            }
            return new Known(seal, tables.hashesUnder(seal));
        } catch (SQLException e) {
            throw new IllegalStateException("The audit trail's seals cannot be read", e);
        }
    }

    private void write(OutputStream out, ObjectNode line) throws IOException {
        out.write(json.writeValueAsBytes(line));
        out.write("\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    /** A seal with the hashes under it. */
    private record Known(Seal seal, List<Hash> hashes) {

        boolean covers(long position) {
            return position >= seal.firstPosition() && position < seal.firstPosition() + seal.count();
        }
    }
}
