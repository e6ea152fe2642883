package org.dialogueplatform.platform.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

import org.postgresql.Driver;

/**
 * How to open a connection of one's own, outside the pool: locks and notifications belong to a session, and a pool (or a
 * pooling
 * proxy) hands sessions around.
 *
 * @param schema the service's schema; names its lock and its channel, which belong to the whole database
 */
record Database(String url, String user, String password, String schema) {

    Connection connect(String purpose) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", schema + " " + purpose);
        properties.setProperty("currentSchema", schema);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "30");
        properties.setProperty("tcpKeepAlive", "true");
        Connection connection = new Driver().connect(url, properties);
        if (connection == null) {
            throw new SQLException("The database address is not one of PostgreSQL");
        }
        return connection;
    }

    String channel() {
        return "outbox_" + schema;
    }

    String lockName() {
        return "dialogue.outbox." + schema;
    }
}
