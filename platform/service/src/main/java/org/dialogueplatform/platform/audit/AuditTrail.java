package org.dialogueplatform.platform.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.dialogueplatform.platform.audit.chain.AuditEntry;
import org.dialogueplatform.platform.audit.chain.AuditTables;
import org.dialogueplatform.platform.web.Page;
import org.dialogueplatform.platform.web.PageRequest;
import org.dialogueplatform.platform.web.Rows;
import org.dialogueplatform.platform.web.Wanted;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.agroal.api.AgroalDataSource;

/** What an auditor reads of this service's trail: pages of it, or all that fits a filter. Either leaves an entry itself. */
@ApplicationScoped
public class AuditTrail {

    /** One JSON document a line. */
    public static final String NDJSON = "application/x-ndjson";

    /** What the API says of reading it. */
    public static final String DESCRIPTION = "Every change, refusal and read of personal data, with who and why. With Accept: application/x-ndjson everything the filter lets through, a JSON document a line: entries with their hashes and proofs, and the seals they are under, so that a third party can verify them. For auditors; reading is recorded itself.";

    private static final TypeReference<Map<String, Object>> CHANGES = new TypeReference<>() {
    };

    private final AgroalDataSource database;
    private final Audit audit;
    private final ObjectMapper json;
    private final String schema;

    @Inject
    AuditTrail(AgroalDataSource database, Audit audit, ObjectMapper json,
            @ConfigProperty(name = "dialogue.schema") String schema) {
        this.database = database;
        this.audit = audit;
        this.json = json;
        this.schema = schema;
    }

    /** A page, newest first; or, where NDJSON is accepted, an export of everything the filter lets through, oldest first. */
    public Response answer(AuditFilter filter, PageRequest page, HttpHeaders headers) {
        boolean export = headers.getAcceptableMediaTypes().stream()
                .anyMatch(type -> NDJSON.equals(type.getType() + "/" + type.getSubtype()));
        if (export) {
            audit.record(Audit.EXPORT_AUDIT, null, null, filter.asked());
            StreamingOutput lines = new AuditExport(database, schema, filter.where(), json)::write;
            return Response.ok(lines, NDJSON).build();
        }
        Wanted wanted = page.wanted();
        UUID after = wanted.after(UUID::fromString);
        audit.record(Audit.READ_AUDIT, null, null, filter.asked());
        List<Placed> rows = read(database, schema, filter.where().after("<", after), "desc", wanted.rows());
        var answer = page.answer(new Rows<>(rows, row -> row.entry().id().toString(), () -> count(filter.where())),
                this::view);
        return Response.fromResponse(answer.toResponse()).type(MediaType.APPLICATION_JSON_TYPE).build();
    }

    private long count(AuditFilter.Where where) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection
                        .prepareStatement("select count(*) from audit_entry e" + where.sql())) {
            for (int no = 0; no < where.values().size(); no++) {
                select.setObject(no + 1, where.values().get(no));
            }
            ResultSet found = select.executeQuery();
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The audit trail cannot be counted", e);
        }
    }

    static List<Placed> read(AgroalDataSource database, String schema, AuditFilter.Where where, String direction, int limit) {
        String sql = "select " + AuditTables.ENTRY_COLUMNS
                + ", p.position from audit_entry e left join audit_position p on p.entry_id = e.id" + where.sql()
                + " order by e.id " + direction + " limit " + limit;
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement(sql)) {
            for (int no = 0; no < where.values().size(); no++) {
                select.setObject(no + 1, where.values().get(no));
            }
            var tables = new AuditTables(connection, schema);
            ResultSet found = select.executeQuery();
            List<Placed> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(new Placed(tables.entry(found), found.getObject(19, Long.class)));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("The audit trail cannot be read", e);
        }
    }

    private AuditEntryView view(Placed row) {
        try {
            return AuditEntryView.of(row.entry(), json.readValue(row.entry().changes(), CHANGES), row.position());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An audit entry holds no JSON", e);
        }
    }

    /** A page of entries, as the API's description has it; what is answered is a {@link Page}. */
    @Schema(name = "PageAuditEntry", description = "A page of a list")
    public record AuditEntryPage(List<AuditEntryView> items, @Nullable String next, @Nullable Long total) {
    }

    /** An entry with its place in the sealed chain, if it has one. */
    record Placed(AuditEntry entry, @Nullable Long position) {
    }
}
