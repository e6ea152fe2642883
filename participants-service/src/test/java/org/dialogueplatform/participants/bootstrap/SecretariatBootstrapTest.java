package org.dialogueplatform.participants.bootstrap;

import static org.dialogueplatform.participants.Actors.secretariat;
import static org.dialogueplatform.participants.Actors.somebody;
import static org.dialogueplatform.participants.Actors.thePublic;
import static org.dialogueplatform.participants.Participants.aPersonOf;
import static org.dialogueplatform.participants.Participants.anOrganisation;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.dialogueplatform.participants.Tables;
import org.dialogueplatform.testing.AtOnce;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class SecretariatBootstrapTest {

    private static final String BOOTSTRAP = "/api/v1/secretariat-bootstrap";

    private final String subject = UUID.randomUUID().toString();

    @BeforeEach
    void aNewInstallation() {
        Tables.execute("delete from mandate where office = 'SECRETARY'");
        Tables.execute("delete from secretariat_bootstrap");
    }

    /** One story, because it can be tried five times a minute only. */
    @Test
    void theFirstSecretaryGetsInOnceAndNobodyAfterwards() {
        String secret = ConfigProvider.getConfig().getValue("dialogue.bootstrap.secret", String.class);
        thePublic().body(request(secret)).post(BOOTSTRAP).then().statusCode(401);
        somebody(subject).body("{}").post(BOOTSTRAP).then().statusCode(422);

        String refused = somebody(subject).body(request("not the secret, but long enough")).post(BOOTSTRAP).then()
                .statusCode(403).extract().asString();
        secretariat().body(Map.of("personId", aPersonOf(anOrganisation("NGO")), "office", "SECRETARY", "subject", "other"))
                .post("/api/v1/mandates").then().statusCode(201);
        assertEquals(refused,
                somebody(subject).body(request(secret)).post(BOOTSTRAP).then().statusCode(403).extract().asString());
        Tables.execute("delete from mandate where office = 'SECRETARY'");

        var statuses = AtOnce.run(2, () -> somebody(subject).body(request(secret)).post(BOOTSTRAP).statusCode());
        assertEquals(List.of(201, 403), statuses.stream().sorted().toList());

        somebody(subject).get("/api/v1/me").then().statusCode(200).body("role", equalTo("SECRETARIAT"))
                .body("office", equalTo("SECRETARY")).body("person.displayName", equalTo("S. Sample"))
                .body("$", not(hasKey("organisation")));
        somebody(subject).get("/api/v1/mandates?subject=" + subject).then().statusCode(200).body("items.office",
                everyItem(equalTo("SECRETARY")));

        String another = UUID.randomUUID().toString();
        Tables.execute("delete from mandate where office = 'SECRETARY'");
        assertEquals(refused,
                somebody(another).body(request(secret)).post(BOOTSTRAP).then().statusCode(403).extract().asString());
        somebody(another).body(request(secret)).post(BOOTSTRAP).then().statusCode(429).header("Retry-After",
                notNullValue()).body("type", equalTo("/problems/too-many-requests"));
    }

    private static Map<String, String> request(String secret) {
        return Map.of("secret", secret, "displayName", "S. Sample");
    }
}
