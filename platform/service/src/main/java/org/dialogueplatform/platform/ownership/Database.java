package org.dialogueplatform.platform.ownership;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

import org.postgresql.Driver;

/**
 * How to open a connection of one's own, outside the pool: locks and notifications belong to a session, and a pool (or a
 * pooling proxy) hands sessions around.
 *
 * @param schema the service's schema; names its locks and channels, which belong to the whole database
 */
public record Database(String url, String user, String password, String schema) {

    /** @param purpose what the connection is for, as an operator sees it */
    public Connection connect(String purpose) throws SQLException {
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

    /** Where this service's processes tell each other that there is such work. */
    public String channel(String work) {
        return work + "_" + schema;
    }

    String lockName(String work) {
        return "dialogue." + work + "." + schema;
    }
}
