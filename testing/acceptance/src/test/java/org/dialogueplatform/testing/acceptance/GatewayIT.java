package org.dialogueplatform.testing.acceptance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What every caller of the gateway relies on, whichever service answers. */
@Order(3)
class GatewayIT {

    @Test
    void theSuiteHasOneDescription() {
        As.thePublic().get("/openapi?format=json").then().statusCode(200).body("paths", hasKey("/api/v1/meetings"))
                .body("paths", hasKey("/api/v1/organisations")).body("paths", hasKey("/api/v1/recommendations"));
        given().get(Suite.running().gateway() + "/docs/").then().statusCode(200).body(containsString("swagger"));
    }

    @Test
    void problemsAreToldAlikeByEveryService() {
        for (String collection : new String[] { "meetings", "organisations", "recommendations" }) {
            String path = "/api/v1/" + collection;
            As.theSecretariat().get(path + "/" + UUID.randomUUID()).then().statusCode(404)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/not-found"));
            As.theSecretariat().body("{\"a\": ").post(path).then().statusCode(400).body("type",
                    equalTo("/problems/malformed-request"));
            As.theSecretariat().body("{}").post(path).then().statusCode(422).body("errors", notNullValue());
            As.theSecretariat().body("").post(path).then().statusCode(422);
            As.theSecretariat().contentType("text/plain").body("a").post(path).then().statusCode(415);
            As.theSecretariat().delete(path).then().statusCode(405).body("type", equalTo("/problems/method-not-allowed"));
            As.theSecretariat().get(path + "?limit=101").then().statusCode(400).body("errors[0].pointer", equalTo("limit"));
            As.theSecretariat().body("{\"x\": \"" + "x".repeat(1_100_000) + "\"}").post(path).then().statusCode(413)
                    .contentType("application/problem+json");
            As.thePublic().body("{}").post(path).then().statusCode(not(equalTo(500)));
        }
        As.thePublic().get("/api/v1/nothing").then().statusCode(404).body("type", equalTo("/problems/unknown-route"));
    }

    @Test
    void everyAnswerNamesItsRequest() {
        As.thePublic().header("X-Request-Id", "my-request-1").get("/api/v1/meetings").then().header("X-Request-Id",
                "my-request-1");
        As.thePublic().get("/api/v1/nothing").then().header("X-Request-Id", notNullValue());
    }

    @Test
    void healthAndMetricsAreNobodysBusinessOutside() {
        for (String path : new String[] { "/q/health", "/q/metrics", "/q/dev", "/q/dead-letters", "/q/openapi" }) {
            As.thePublic().get(path).then().statusCode(404);
        }
    }

    /** Larger than what is no file may be, and under addresses of their own in the allow-list. */
    @Test
    void aMeetingsDocumentsItsPackAndItsCalendarPassThrough() {
        String clerk = Suite.running().tokens().bearer("clerk");
        String meetings = "/api/v1/meetings";
        String meeting = meetings + "/" + As.theSecretariat().body(Meetings.document(2061)).post(meetings).then()
                .statusCode(201).extract().path("id");
        As.theSecretariat().body(Meetings.ITEM).post(meeting + "/agenda-items").then().statusCode(201);
        As.theSecretariat().post(meeting + "/announcement").then().statusCode(200);
        String report = "Report\n".repeat(300_000);
        String document = given().header("Authorization", clerk)
                .multiPart("file", "report.txt", report.getBytes(StandardCharsets.UTF_8), "text/plain")
                .multiPart("kind", "BACKGROUND").multiPart("access", "PUBLIC")
                .multiPart("title", "{\"original\":\"en\",\"translations\":{\"en\":{\"text\":\"Report\"}}}")
                .post(meeting + "/documents").then().statusCode(201).extract().path("id");

        given().get(meeting + "/documents/" + document + "/content").then().statusCode(200)
                .header("Content-Disposition", startsWith("attachment")).body(equalTo(report));
        given().get(meeting + "/pack.zip").then().statusCode(200).contentType("application/zip");
        given().get(meeting + "/calendar.ics").then().statusCode(200).contentType(startsWith("text/calendar"))
                .body(containsString("STATUS:CONFIRMED"));
        given().get("/api/v1/calendar/public.ics").then().statusCode(200).contentType(startsWith("text/calendar"));
    }
}
