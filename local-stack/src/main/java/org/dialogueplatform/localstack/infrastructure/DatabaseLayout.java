package org.dialogueplatform.localstack.infrastructure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The suite's database: one schema and two roles per service. The same SQL serves the local stack, tests and compose. */
public final class DatabaseLayout {

    private static final String DATABASE = "dialogue";

    private DatabaseLayout() {
    }

    /**
     * Makes what is missing; harmless when all is there.
     *
     * @param serverUrl JDBC address of any database of the server
     */
    public static void apply(String serverUrl, String superuser, String password) {
        try {
            try (Connection connection = DriverManager.getConnection(serverUrl, superuser, password);
                    Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
                if (!found.next()) {
                    try (Statement create = connection.createStatement()) {
                        create.execute("create database " + DATABASE);
                    }
                }
            }
            run("database-layout.sql", serverUrl, superuser, password);
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be laid out: " + e.getMessage(), e);
        }
    }

    /**
     * Makes a database that was restored from a backup fit for services to start on.
     *
     * @param serverUrl JDBC address of any database of the server
     */
    public static void applyAfterRestore(String serverUrl, String superuser, String password) {
        try {
            run("after-restore.sql", serverUrl, superuser, password);
        } catch (SQLException e) {
            throw new IllegalStateException("The restored database could not be made ready: " + e.getMessage(), e);
        }
    }

    private static void run(String script, String serverUrl, String superuser, String password) throws SQLException {
        String url = serverUrl.replaceFirst("(jdbc:postgresql://[^/]+/)[^?]*", "$1" + DATABASE);
        try (Connection connection = DriverManager.getConnection(url, superuser, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql(script));
        }
    }

    private static String sql(String script) {
        try (InputStream in = DatabaseLayout.class.getResourceAsStream(script)) {
            if (in == null) {
                throw new IllegalStateException(script + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
