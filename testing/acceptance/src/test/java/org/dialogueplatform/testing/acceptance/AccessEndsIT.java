package org.dialogueplatform.testing.acceptance;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.localstack.keycloak.SampleActors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import io.restassured.specification.RequestSpecification;

/** What ends in one service counts no more in the others, whatever a token says that is still good (checks S12). */
@Order(9)
class AccessEndsIT {

    /** Promised in docs/security.md. */
    private static final Duration REVOKED_WITHIN = Duration.ofSeconds(5);
    private static final Duration ENDED_WITHIN = Duration.ofSeconds(60);

    private static final String ME = "/api/v1/me";
    private static final List<String> SERVICES = List.of("/api/v1/meetings", "/api/v1/organisations",
            "/api/v1/recommendations");

    @Test
    void whoseAccessIsRevokedIsRefusedByEveryServiceWithinFiveSecondsAndLetInAgain() {
        SERVICES.forEach(path -> As.the("desk").get(path).then().statusCode(200));

        String revocation = As.theSecretariat().body("""
                {"subject": "%s", "reason": "The tablet at the door was stolen."}"""
                .formatted(new SampleActors().subject("desk"))).post("/api/v1/access-revocations").then().statusCode(201)
                .extract().path("id");
        List<String> took = new ArrayList<>();
        long since = System.nanoTime();
        for (String path : SERVICES) {
            await().atMost(REVOKED_WITHIN).pollInterval(Duration.ofMillis(20))
                    .until(() -> As.the("desk").get(path).statusCode() == 401);
            took.add(path + " " + Duration.ofNanos(System.nanoTime() - since).toMillis() + " ms");
        }
        assertTrue(System.nanoTime() - since < REVOKED_WITHIN.toNanos());
        System.out.println("Revoked access refused by: " + took);

        As.theSecretariat().body("{\"reason\": \"It was found.\"}")
                .post("/api/v1/access-revocations/" + revocation + "/restoration").then().statusCode(200);
        SERVICES.forEach(path -> await().atMost(REVOKED_WITHIN).until(() -> As.the("desk").get(path).statusCode() == 200));
    }

    @Test
    void withTheMandateEndsWhatItGave() {
        String organisation = As.theSecretariat().body("""
                {"category": "NGO", "country": "KZ", "names": {"original": "en",
                 "translations": {"en": {"text": "Bureau that changes its focal point"}}}}""")
                .post("/api/v1/organisations").then().statusCode(201).extract().path("id");
        person("B. Sample", organisation);
        await().atMost(ENDED_WITHIN).until(() -> draft(organisation).post("/api/v1/recommendations").statusCode() == 201);
        String mandate = As.theSecretariat().get("/api/v1/mandates?state=ACTIVE&organisation=" + organisation).then()
                .statusCode(200).extract().path("items[0].id");

        As.theSecretariat().body("{\"reason\": \"The focal point left.\"}").post("/api/v1/mandates/" + mandate + "/ending")
                .then().statusCode(200);

        long since = System.nanoTime();
        await().atMost(ENDED_WITHIN).pollInterval(Duration.ofMillis(20))
                .until(() -> draft(organisation).post("/api/v1/recommendations").statusCode() == 403);
        System.out.println("Ended mandate refused by the recommendations-service after "
                + Duration.ofNanos(System.nanoTime() - since).toMillis() + " ms");
        assertEquals(403, As.theRepresentativeOf(UUID.fromString(organisation)).get("/api/v1/persons?organisation="
                + organisation).statusCode());
    }

    @Test
    void aDeputyIsWhatTheHeadIsUntilItEnds() {
        String organisation = As.theSecretariat().body("""
                {"category": "MINISTRY", "country": "KZ", "names": {"original": "en",
                 "translations": {"en": {"text": "Ministry whose head is away"}}}}""")
                .post("/api/v1/organisations").then().statusCode(201).extract().path("id");
        String person = person("D. Sample", organisation);
        UUID id = UUID.fromString(organisation);
        await().atMost(ENDED_WITHIN).until(() -> As.theRepresentativeOf(id).get(ME).statusCode() == 200);
        String own = As.theSecretariat().get("/api/v1/mandates?state=ACTIVE&organisation=" + organisation).path("items[0].id");
        String head = person("H. Sample", organisation);
        String headMandate = As.theSecretariat().body("""
                {"personId": "%s", "organisationId": "%s", "office": "HEAD", "subject": "%s"}
                """.formatted(head, organisation, UUID.randomUUID())).post("/api/v1/mandates").then().statusCode(201).extract()
                .path("id");
        As.theRepresentativeOf(id).get(ME).then().body("office", equalTo("FOCAL_POINT")).body("person.id", equalTo(person));

        String deputyship = As.theSecretariat().body("""
                {"mandateId": "%s", "validFrom": "%s", "validTo": "%s"}""".formatted(own, Instant.now(),
                Instant.now().plus(Duration.ofDays(14)))).post("/api/v1/mandates/" + headMandate + "/deputies").then()
                .statusCode(201).extract().path("id");
        await().atMost(ENDED_WITHIN).until(() -> "HEAD".equals(As.theRepresentativeOf(id).get(ME).path("office")));
        As.theRepresentativeOf(id).get(ME).then().body("deputyFor.person.id", equalTo(head));

        As.theSecretariat().body("{\"reason\": \"The head is back.\"}").post("/api/v1/mandates/" + deputyship + "/ending")
                .then()
                .statusCode(200);
        await().atMost(ENDED_WITHIN).until(() -> "FOCAL_POINT".equals(As.theRepresentativeOf(id).get(ME).path("office")));
    }

    private static String person(String name, String organisation) {
        return As.theSecretariat().body("""
                {"displayName": "%s", "organisationId": "%s"}""".formatted(name, organisation)).post("/api/v1/persons").then()
                .statusCode(201).extract().path("id");
    }

    private static RequestSpecification draft(String organisation) {
        return As.theRepresentativeOf(UUID.fromString(organisation)).body("""
                {"text": {"original": "en", "translations": {"en": {"text": "Publish the statistics of complaints."}}},
                 "proponents": [{"organisationId": "%s", "visibility": "PUBLIC"}], "addressees": []}"""
                .formatted(organisation));
    }
}
