package org.dialogueplatform.platform.audit.chain;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.platform.persistence.Ids;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.flywaydb.core.Flyway;

/** A service's audit trail without the service. */
public final class ChainFixture {

    public static final String SCHEMA = "recommendations";

    private ChainFixture() {
    }

    /** An empty trail. */
    public static void prepare() throws SQLException {
        Flyway.configure().dataSource(SuiteInfrastructure.databaseUrl(), SCHEMA + "_owner", SCHEMA + "_owner")
                .defaultSchema(SCHEMA).schemas(SCHEMA).createSchemas(false).locations("db/platform").load().migrate();
        try (Connection owner = connect(SCHEMA + "_owner")) {
            owner.createStatement().execute(
                    "truncate audit_entry, audit_pending, audit_position, audit_seal, audit_anchor");
        }
    }

    /** @param role the service's, its owner's, or the superuser's: their passwords are their names */
    public static Connection connect(String role) throws SQLException {
        Connection connection = DriverManager
                .getConnection(SuiteInfrastructure.databaseUrl() + "?currentSchema=" + SCHEMA, role, role);
        connection.createStatement().execute("set search_path = " + SCHEMA);
        return connection;
    }

    /** Something that was done just now. */
    public static AuditEntry entry(int no) {
        return new AuditEntry(Ids.next(), Instant.now(), SCHEMA, "subject-" + no % 7, "secretariat", null,
                no % 3 == 0 ? UUID.randomUUID() : null, null, null, "act",
                "note.written.v1", "Note", UUID.randomUUID().toString(), (long) no, no % 5 == 0 ? null : "reason " + no, null,
                null, "{\"no\": {\"new\": " + no + "}}");
    }

    public static List<AuditEntry> append(Connection connection, int from, int count) throws SQLException {
        List<AuditEntry> entries = new ArrayList<>();
        for (int no = from; no < from + count; no++) {
            entries.add(entry(no));
        }
        new AuditTables(connection, SCHEMA).append(entries);
        return entries;
    }

    /** Seals what waits, and gives the anchor of the seal. */
    public static Anchor seal(Connection connection) throws SQLException {
        var tables = new AuditTables(connection, SCHEMA);
        tables.seal(1_000, Instant.now());
        return Anchor.of(lastSeal(connection));
    }

    static Seal lastSeal(Connection connection) throws SQLException {
        return new AuditTables(connection, SCHEMA).sealOver(Long.MAX_VALUE);
    }

    public static long number(Connection connection, String sql) throws SQLException {
        ResultSet found = connection.createStatement().executeQuery(sql);
        found.next();
        return found.getLong(1);
    }
}
