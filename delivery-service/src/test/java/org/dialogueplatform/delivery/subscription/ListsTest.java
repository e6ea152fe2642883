package org.dialogueplatform.delivery.subscription;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

import org.dialogueplatform.delivery.RegisteredPartner;
import org.dialogueplatform.testing.ListWalk;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.dialogueplatform.testing.TestActors;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The shape that lists have: fields, totals, tags; and what is no list of that kind. */
@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class ListsTest {

    @Test
    void allListsHaveOneShape() throws SQLException {
        String subscription = subscription();
        subscription();
        String partner = "role=partner";
        ListWalk.ofRunningService().by("listSubscriptions", partner).by("listDeliveries", partner)
                .by("listDeliveryAttempts", partner).by("listDeliveryNotices", partner)
                .within("listDeliveries", subscription).within("listDeliveryAttempts", subscription)
                .within("listDeliveryNotices", subscription)
                .mayBeEmpty("listDeliveries", "listDeliveryAttempts", "listDeliveryAuditEntries")
                .by("listWebhookEndpoints", "role=operator").by("listDeliveryAuditEntries", "role=auditor")
                .narrowedTo("listDeliveryAuditEntries", "act=nothing").mustHaveOneShape();
    }

    @Test
    void theFeedIsPassedOnAsItIsAndNoCacheKeepsIt() {
        given().header("Authorization", RegisteredPartner.bearer()).get("/api/v1/events").then().statusCode(200)
                .header("Cache-Control", equalTo("private, no-store")).header("ETag", nullValue());
    }

    @Test
    void ofAPartnerTheFieldsAskedForAreGiven() {
        given().header("Authorization", TestActors.bearer("role=secretariat"))
                .get("/api/v1/partners/" + RegisteredPartner.ID + "?fields=name").then().statusCode(200)
                .body("id", equalTo(RegisteredPartner.ID.toString())).body("$", hasKey("name"))
                .body("$", not(hasKey("clientId")));
    }

    /** Written straight into the tables, since there is nobody at any address to consent. */
    private static String subscription() throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection connection = DriverManager.getConnection(SuiteInfrastructure.databaseUrl(), "delivery", "delivery")) {
            execute(connection, """
                    insert into subscription (id, version, event_no, partner, name, address, types, facets, ordered, rate_limit,
                        signature, secret_since, state, created_at, state_since)
                    values (?, 0, 1, ?, 'Mirror', 'https://example.org/hook', '{}', '{}', false, 10, 'V1', now(),
                        'DISABLED', now(), now())""", id, RegisteredPartner.ID);
            for (int no = 0; no < 3; no++) {
                execute(connection, """
                        insert into delivery_notice (id, subscription_id, kind, at, address, event_id, event_type)
                        values (?, ?, 'DISABLED_FAILING', now(), 'https://example.org/hook', 'x', 'public.test.happened.v1')""",
                        UUID.randomUUID(), id);
            }
        }
        return id.toString();
    }

    private static void execute(Connection connection, String sql, UUID first, UUID second) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, first);
            statement.setObject(2, second);
            statement.executeUpdate();
        }
    }
}
