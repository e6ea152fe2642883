package org.dialogueplatform.participants.organisation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.dialogueplatform.localstack.infrastructure.DatabaseLayout;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.flywaydb.core.Flyway;

/** A database as the version before left it, with focal points in clear; the service starts on it. */
public class EarlierVersion extends SuiteInfrastructure {

    static final UUID IN_FULL = UUID.fromString("00000000-0000-7000-8000-000000000001");
    static final UUID BY_PHONE = UUID.fromString("00000000-0000-7000-8000-000000000002");
    static final UUID NOBODY = UUID.fromString("00000000-0000-7000-8000-000000000003");

    private static final String DATABASE = "earlier_version";

    /** Its address; known before it is made. */
    static String url() {
        return databaseUrl().replaceFirst("/dialogue$", "/" + DATABASE);
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(super.start());
        try {
            execute(databaseUrl(), "postgres", "drop database if exists " + DATABASE);
            execute(databaseUrl(), "postgres", "create database " + DATABASE);
            execute(url(), "postgres", layout());
            Flyway.configure(EarlierVersion.class.getClassLoader())
                    .dataSource(url(), "participants_owner", "participants_owner").defaultSchema("participants")
                    .createSchemas(false).locations("db/platform", "db/migration").target("1040").load().migrate();
            execute(url(), "participants", """
                    insert into organisation (id, version, event_no, category, names, name_key, country, focal_point_name,
                        focal_point_email, focal_point_phone, active)
                    select id::uuid, 3, 1, 'NGO', ('{"original": "en", "translations": {"en": {"text": "Earlier '
                            || right(id, 1) || '"}}}')::jsonb, 'earlier ' || right(id, 1), 'KZ', name, email, phone, true
                    from (values ('%s', 'canary-name', 'canary@example.org', '+7 canary'),
                                 ('%s', null, null, '+7 canary'),
                                 ('%s', null, null, null)) as earlier (id, name, email, phone)""".formatted(IN_FULL,
                    BY_PHONE, NOBODY));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        settings.put("quarkus.datasource.jdbc.url", url());
        return settings;
    }

    private static void execute(String url, String role, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, role, role)) {
            connection.createStatement().execute(sql);
        }
    }

    private static String layout() {
        try (InputStream sql = DatabaseLayout.class.getResourceAsStream("database-layout.sql")) {
            return new String(Objects.requireNonNull(sql).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
