package org.dialogueplatform.delivery.subscription;

import static io.restassured.RestAssured.given;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

import org.dialogueplatform.delivery.RegisteredPartner;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.dialogueplatform.testing.TestIdentityProvider;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** A partner's machine, as it talks to the service. */
final class Partner {

    static final String SUBSCRIPTIONS = "/api/v1/subscriptions";

    final String client;
    private final String token;

    Partner() {
        Map<String, Object> claims = TestIdentityProvider.running().claims(UUID.randomUUID().toString(), "partner");
        client = "partner-" + UUID.randomUUID();
        claims.put("azp", client);
        register(client);
        token = TestIdentityProvider.running().sign(claims);
    }

    private static void register(String client) {
        try (Connection connection = DriverManager.getConnection(SuiteInfrastructure.databaseUrl(), "delivery", "delivery")) {
            RegisteredPartner.register(connection, UUID.randomUUID(), client);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it sends in its header Authorization, behind the word Bearer. */
    String token() {
        return token;
    }

    RequestSpecification asks() {
        return given().header("Authorization", "Bearer " + token).header("Accept-Language", "en").contentType(ContentType.JSON);
    }

    /** Subscribes, and gives what is shown this once. */
    JsonPath subscribes(String address, String more) {
        return asks().body("{\"name\":\"Mirror\",\"address\":\"" + address + "\"" + more + "}").post(SUBSCRIPTIONS).then()
                .statusCode(201).extract().jsonPath();
    }

    Response reads(String id, String what) {
        return asks().get(SUBSCRIPTIONS + "/" + id + what);
    }

    Response does(String id, String what, String body) {
        return asks().body(body).post(SUBSCRIPTIONS + "/" + id + what);
    }

    String state(String id) {
        return reads(id, "").then().statusCode(200).extract().jsonPath().getString("state");
    }
}
