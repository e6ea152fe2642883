package org.dialogueplatform.testing.acceptance;

import static io.restassured.RestAssured.given;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.dialogueplatform.localstack.keycloak.SampleActors;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

/** Who speaks to the gateway. */
final class As {

    private static final String REPRESENTATIVE = "ngo";

    /** Those the sample representative acts for. */
    private static final Map<UUID, UUID> MANDATES = new HashMap<>();

    private As() {
    }

    static RequestSpecification thePublic() {
        Suite.running();
        return given().accept(ContentType.JSON).contentType(ContentType.JSON);
    }

    static RequestSpecification theSecretariat() {
        return the("clerk");
    }

    /** A sample actor: clerk, ministry, ngo, assessor, desk, partner, auditor or operator. */
    static RequestSpecification the(String actor) {
        return thePublic().header("Authorization", Suite.running().tokens().bearer(actor));
    }

    /** Somebody who acts for many organisations, and now for this one. */
    static RequestSpecification theRepresentativeOf(UUID organisation) {
        MANDATES.computeIfAbsent(organisation, As::giveMandate);
        return the(REPRESENTATIVE).header("Acting-For", organisation);
    }

    /**
     * Has the secretariat register a partner that may read the feed and have webhooks.
     *
     * @param more of the document, after a comma
     * @return its credentials
     */
    static JsonPath registered(String name, String more) {
        return theSecretariat().body("{\"name\": \"%s\", \"rights\": [\"FEED\", \"WEBHOOKS\"]%s}".formatted(name, more))
                .post("/api/v1/partners").then().statusCode(201).extract().jsonPath();
    }

    /** A partner that was registered. */
    static RequestSpecification aPartner(JsonPath credentials) {
        return bearing(token(credentials));
    }

    static RequestSpecification bearing(String token) {
        return thePublic().header("Authorization", "Bearer " + token);
    }

    static String token(JsonPath credentials) {
        return given().formParam("grant_type", "client_credentials").formParam("client_id", credentials.getString("clientId"))
                .formParam("client_secret", credentials.getString("clientSecret")).post(credentials.getString("tokenUrl"))
                .then().statusCode(200).extract().path("access_token");
    }

    private static UUID giveMandate(UUID organisation) {
        List<String> delegates = theSecretariat().get("/api/v1/persons?organisation=" + organisation).then().statusCode(200)
                .extract().path("items.id");
        return UUID.fromString(theSecretariat().body("""
                {"personId": "%s", "organisationId": "%s", "office": "FOCAL_POINT", "subject": "%s"}
                """.formatted(delegates.getFirst(), organisation, new SampleActors().subject(REPRESENTATIVE)))
                .post("/api/v1/mandates").then().statusCode(201).extract().path("id"));
    }
}
