package org.dialogueplatform.participants.revocation;

import static org.dialogueplatform.participants.Actors.auditor;
import static org.dialogueplatform.participants.Actors.operator;
import static org.dialogueplatform.participants.Actors.secretariat;
import static org.dialogueplatform.participants.Actors.somebody;
import static org.dialogueplatform.participants.Actors.stranger;
import static org.dialogueplatform.participants.Actors.thePublic;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.dialogueplatform.testing.SuiteInfrastructure;
import org.dialogueplatform.testing.TestEvents;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class AccessRevocationResourceTest {

    private static final String REVOCATIONS = "/api/v1/access-revocations";

    private final String subject = UUID.randomUUID().toString();

    @Test
    void noTokenOfWhoeverIsKeptOutCountsFromTheVeryNextRequestOn() {
        somebody(subject).get("/api/v1/organisations").then().statusCode(200);
        String id = revoke();

        somebody(subject).get("/api/v1/organisations").then().statusCode(401).body("type",
                equalTo("/problems/unauthenticated"));
        operator().header("If-Match", "\"9\"").body(Map.of("reason", "found")).post(REVOCATIONS + "/" + id + "/restoration")
                .then().statusCode(412);
        operator().body(Map.of("reason", "found")).post(REVOCATIONS + "/" + id + "/restoration").then().statusCode(200)
                .body("state", equalTo("RESTORED")).body("restorationReason", equalTo("found"));
        somebody(subject).get("/api/v1/organisations").then().statusCode(200);

        assertEquals(id, revoke(), "a subject has one revocation");
        somebody(subject).get("/api/v1/organisations").then().statusCode(401);
    }

    @Test
    void othersHearOfItInOneOrder() {
        String id = revoke();
        secretariat().body(Map.of("reason", "found")).post(REVOCATIONS + "/" + id + "/restoration").then().statusCode(200);
        revoke();

        try (var events = TestEvents.ofSuite()) {
            var told = events.await("dialogue.participants.access.v1", 3, event -> id.equals(event.key()));
            assertEquals(
                    List.of("org.dialogueplatform.access.revoked.v1", "org.dialogueplatform.access.restored.v1",
                            "org.dialogueplatform.access.revoked.v1"),
                    told.stream().map(TestEvents.Received::type).toList());
            assertEquals(List.of(1L, 2L, 3L), told.stream().map(TestEvents.Received::sequence).toList());
        }
    }

    @Test
    void nobodyRevokesTheirOwnAccess() {
        String me = secretariat().get("/api/v1/me").then().statusCode(200).extract().path("subject");
        secretariat().body(Map.of("subject", me, "reason", "tired")).post(REVOCATIONS).then().statusCode(409).body("code",
                equalTo("own-access"));
    }

    @Test
    void itIsForTheSecretariatAndOperatorsAndReadByAuditors() {
        String id = revoke();
        var body = Map.of("subject", UUID.randomUUID().toString(), "reason", "stolen");
        operator().body(body).post(REVOCATIONS).then().statusCode(201);
        auditor().body(body).post(REVOCATIONS).then().statusCode(403);
        stranger().body(body).post(REVOCATIONS).then().statusCode(403);
        thePublic().body(body).post(REVOCATIONS).then().statusCode(401);
        auditor().get(REVOCATIONS + "/" + id).then().statusCode(200).body("subject", equalTo(subject));
        auditor().get(REVOCATIONS + "?subject=" + subject).then().statusCode(200).body("items.id", contains(id));
        operator().get(REVOCATIONS + "?state=REVOKED&limit=100").then().statusCode(200).body("items.state", hasItem("REVOKED"));
        stranger().get(REVOCATIONS).then().statusCode(403);
        stranger().get(REVOCATIONS + "/" + id).then().statusCode(403);
        secretariat().get(REVOCATIONS + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void problemsSayWhatIsWrong() {
        secretariat().body("{}").post(REVOCATIONS).then().statusCode(422).body("errors.pointer",
                contains("/reason", "/subject"));
        String id = revoke();
        secretariat().body(Map.of("subject", subject, "reason", "again")).post(REVOCATIONS).then().statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"));
        secretariat().body("{}").post(REVOCATIONS + "/" + id + "/restoration").then().statusCode(422);
    }

    private String revoke() {
        return secretariat().body(Map.of("subject", subject, "reason", "lost device")).post(REVOCATIONS).then()
                .statusCode(201).body("state", equalTo("REVOKED")).extract().path("id");
    }
}
