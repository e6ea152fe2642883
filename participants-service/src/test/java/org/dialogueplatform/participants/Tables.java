package org.dialogueplatform.participants;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import org.dialogueplatform.testing.SuiteInfrastructure;

/** The service's tables, for a test that looks into them or lets time pass in them. */
public final class Tables {

    private Tables() {
    }

    /** Everything in a table, as text. */
    public static String dump(String table) {
        return dump(SuiteInfrastructure.databaseUrl(), table);
    }

    /** The same of another database. */
    public static String dump(String database, String table) {
        var text = new StringBuilder();
        try (Connection connection = connect(database); Statement statement = connection.createStatement()) {
            var rows = statement.executeQuery("select " + table + "::text from " + table);
            while (rows.next()) {
                text.append(rows.getString(1)).append('\n');
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    /** Everything in every table of the service's schema, as text. */
    public static String dumpAll() {
        return dumpAll(SuiteInfrastructure.databaseUrl());
    }

    /** The same of another database. */
    public static String dumpAll(String database) {
        var text = new StringBuilder();
        try (Connection connection = connect(database); Statement statement = connection.createStatement()) {
            var rows = statement.executeQuery("""
                    select string_agg(quote_ident(tablename), ',') from pg_tables where schemaname = 'participants'
                    and has_table_privilege(schemaname || '.' || quote_ident(tablename), 'select')""");
            rows.next();
            for (String table : rows.getString(1).split(",", -1)) {
                text.append(dump(database, table));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    public static void execute(String sql) {
        try (Connection connection = connect(SuiteInfrastructure.databaseUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(database, "participants", "participants");
    }
}
