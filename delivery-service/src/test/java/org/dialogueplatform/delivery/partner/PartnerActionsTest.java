package org.dialogueplatform.delivery.partner;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.dialogueplatform.testing.ActionWalk;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.dialogueplatform.testing.TestActors;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** What a partner's registration says that a caller may do with it. */
@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
@WithTestResource(PartnersKafka.class)
@WithTestResource(ScriptedKeycloak.class)
class PartnerActionsTest {

    private static final String PARTNERS = "/api/v1/partners";
    private static final String ONE = PARTNERS + "/{id}";
    private static final Map<String, String> BECAUSE = Map.of("reason", "Its contract has ended");

    @Test
    void aPartnerSaysWhatMayBeDoneAndWhyNotTheRest() {
        String id = registered(Map.of("clientId", "by-hand-" + UUID.randomUUID()));

        as("secretariat").get(ONE, id).then().body("actions.find { it.operation == 'revokePartner' }.allowed", equalTo(true))
                .body("actions.find { it.operation == 'rotatePartnerSecret' }.code", equalTo("not-administered-here"));
        as("auditor").get(ONE, id).then().statusCode(200).body("$", not(hasKey("actions")));
    }

    @Test
    void whatPartnersSayIsWhatHappens() {
        ActionWalk.ofRunningService().sending("changePartner", Map.of("name", "Rights Watch", "rights", List.of("FEED")))
                .sending("revokePartner", BECAUSE)
                .over("a partner", ONE, of(() -> registered(Map.of())))
                .over("a partner whose client was made by hand", ONE,
                        of(() -> registered(Map.of("clientId", "by-hand-" + UUID.randomUUID()))))
                .over("a partner that may hear of a part only", ONE,
                        of(() -> registered(Map.of("scope", Map.of("facets", Map.of("theme", List.of("fair-trial")))))))
                .over("a partner that reads Kafka", ONE, of(() -> {
                    String id = registered(Map.of());
                    as("secretariat").post(ONE + "/kafka-grant", id).then().statusCode(200);
                    return id;
                }))
                .over("a revoked partner", ONE, of(() -> {
                    String id = registered(Map.of());
                    as("secretariat").body(BECAUSE).post(ONE + "/revocation", id).then().statusCode(200);
                    return id;
                })).mustBeRight();
    }

    private static Supplier<List<String>> of(Supplier<String> id) {
        return () -> List.of(id.get());
    }

    private static String registered(Map<String, Object> more) {
        Map<String, Object> registration = new HashMap<>(Map.of("name", "Rights Monitor", "rights", List.of("FEED")));
        registration.putAll(more);
        return as("secretariat").body(registration).post(PARTNERS).then().statusCode(201).extract().path("partner.id");
    }

    private static RequestSpecification as(String role) {
        return given().header("Authorization", TestActors.bearer("role=" + role)).header("Accept-Language", "en")
                .contentType(ContentType.JSON);
    }
}
