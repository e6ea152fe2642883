package org.dialogueplatform.delivery;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

import org.dialogueplatform.testing.SuiteInfrastructure;
import org.dialogueplatform.testing.TestActors;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;

/**
 * The partner whose machine the tests' tokens are made for: registered, with every right and without a limit, before each test.
 */
public final class RegisteredPartner implements QuarkusTestBeforeEachCallback {

    public static final UUID ID = UUID.fromString("0192aaaa-0000-7000-8000-00000000cafe");

    /** The client that the tests' identity provider names in its tokens. */
    private static final String CLIENT = "tests";

    /** The value of its header Authorization. */
    public static String bearer() {
        return TestActors.bearer("role=partner");
    }

    @Override
    public void beforeEach(QuarkusTestMethodContext test) {
        try (Connection connection = DriverManager.getConnection(SuiteInfrastructure.databaseUrl(), "delivery", "delivery")) {
            register(connection, ID, CLIENT);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Registers a partner, if it is not, straight in the table. */
    public static void register(Connection connection, UUID id, String client) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                        insert into partner (id, version, event_no, name, client_id, state, rights, scope_types, scope_facets,
                            client_enabled, kafka_granted, registered_at, registered_by)
                        values (?, 0, 1, 'A partner of the tests', ?, 'ACTIVE', '{FEED,WEBHOOKS}', '{}', '{}', false, false, now(), 'tests')
                        on conflict do nothing""")) {
            insert.setObject(1, id);
            insert.setString(2, client);
            insert.executeUpdate();
        }
    }
}
