package org.dialogueplatform.delivery.feed;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import org.dialogueplatform.delivery.PublicFacts;
import org.dialogueplatform.delivery.log.EventLog;
import org.dialogueplatform.platform.event.CloudEvent;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.dialogueplatform.testing.TestActors;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

/** The pull feed, from the public topic to the page. */
@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class FeedTest {

    static final String EVENTS = "/api/v1/events";

    @Inject
    EventLog log;

    @Test
    void whatBecamePublicIsReadInOrderAndOnce() {
        String before = cursor();
        UUID recommendation = UUID.randomUUID();
        String theme = theme();
        List<String> told = new ArrayList<>();
        try (var facts = new PublicFacts()) {
            for (int no = 1; no <= 30; no++) {
                CloudEvent event = PublicFacts.adopted(recommendation, no, theme);
                told.add(event.id().toString());
                facts.tell(event);
                if (no % 3 == 0) {
                    // Kafka delivers at least once
                    facts.tell(event);
                }
            }
        }

        List<String> read = new ArrayList<>();
        await().until(() -> {
            read.clear();
            read.addAll(all(before, 7, theme));
            return read.size() >= told.size();
        });
        assertEquals(told, read);
    }

    @Test
    void anEventIsACloudEventInStructuredJson() {
        String before = cursor();
        UUID recommendation = UUID.randomUUID();
        String theme = theme();
        CloudEvent event = PublicFacts.adopted(recommendation, 1, theme);
        try (var facts = new PublicFacts()) {
            facts.tell(event);
        }
        asPartner().get(EVENTS + "?wait=5&after={after}&theme={theme}", before, theme).then().statusCode(200)
                .body("items[0].specversion", equalTo("1.0"), "items[0].id", equalTo(event.id().toString()), "items[0].type",
                        equalTo(PublicFacts.ADOPTED), "items[0].source", equalTo("/recommendations-service"),
                        "items[0].subject", equalTo(recommendation.toString()), "items[0].sequence", equalTo("1"),
                        "items[0].dataclassification", equalTo("public"), "items[0].data.publicNo", equalTo(1),
                        "items[0].data.text", containsString("әділ"));
    }

    @Test
    void whoWaitsIsAnsweredWhenSomethingHappensAndNotBefore() {
        String before = cursor();
        String theme = theme();
        long begun = System.nanoTime();
        var waiting = CompletableFuture.supplyAsync(() -> {
            int items = asPartner().get(EVENTS + "?wait=5&after={after}&theme={theme}", before, theme).then().statusCode(200)
                    .extract().jsonPath().getList("items").size();
            return new long[] { items, (System.nanoTime() - begun) / 1_000_000 };
        });
        await().pollDelay(java.time.Duration.ofMillis(700)).until(() -> !waiting.isDone());
        try (var facts = new PublicFacts()) {
            facts.tell(PublicFacts.adopted(UUID.randomUUID(), 1, theme));
        }
        long[] answer = waiting.join();
        assertEquals(1, answer[0]);
        assertTrue(answer[1] >= 700 && answer[1] < 4_500, answer[1] + " ms");
    }

    @Test
    void aFilterShowsWhatIsWantedAndStillMovesOn() {
        String before = cursor();
        String theme = theme();
        String other = theme();
        try (var facts = new PublicFacts()) {
            for (int no = 1; no <= 4; no++) {
                facts.tell(PublicFacts.adopted(UUID.randomUUID(), 1, no % 2 == 0 ? theme : other));
            }
        }
        await().until(() -> all(before, 100, theme).size() == 2 && all(before, 100, other).size() == 2);
        JsonPath page = asPartner().get(EVENTS + "?after={after}&theme={theme}", before, theme).then().statusCode(200).extract()
                .jsonPath();
        assertEquals(2, page.getList("items").size());
        asPartner().get(EVENTS + "?after={after}&theme={theme}", page.getString("next"), theme).then().statusCode(200).body(
                "items.size()",
                equalTo(0));
    }

    @Test
    void aMisspeltFilterIsRefusedWithTheNamesThereAre() {
        asPartner().get(EVENTS + "?thme=JUSTICE").then().statusCode(400).body("detail", containsString("thme"),
                "detail", containsString("theme"));
        asPartner().get(EVENTS + "?type=recommendation.adopted").then().statusCode(400).body("errors[0].pointer",
                equalTo("/types/0"));
    }

    @Test
    void aCursorThatIsNoneIsRefused() {
        asPartner().get(EVENTS + "?after=nonsense").then().statusCode(400).body("detail", containsString("after"));
    }

    @Test
    void afterTheLogWasRestoredOldCursorsAreGone() {
        String before = cursor();
        log.beginEpoch();
        asPartner().get(EVENTS + "?after={after}", before).then().statusCode(410).body("type", equalTo("/problems/gone"),
                "detail", containsString("/api/v1/events/cursor"));
        asPartner().get(EVENTS + "?after={after}", cursor()).then().statusCode(200);
    }

    @Test
    void whatIsNotClassifiedAsPublicIsNeverToldAndWaitsForAnOperator() {
        String before = cursor();
        String theme = theme();
        CloudEvent secret = PublicFacts.adopted(UUID.randomUUID(), 1, theme);
        CloudEvent open = PublicFacts.adopted(UUID.randomUUID(), 1, theme);
        try (var facts = new PublicFacts()) {
            var unclassified = secret.toRecord(PublicFacts.TOPIC);
            unclassified.headers().remove("ce_dataclassification");
            facts.tell(unclassified);
            facts.tell(PublicFacts.event(UUID.randomUUID(), 1, "[1,2]".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            facts.tell(open);
        }
        await().until(() -> !all(before, 100, theme).isEmpty());
        assertEquals(List.of(open.id().toString()), all(before, 100, theme));
    }

    private static String theme() {
        return "T" + UUID.randomUUID();
    }

    static String cursor() {
        return asPartner().get(EVENTS + "/cursor").then().statusCode(200).extract().path("cursor");
    }

    /** The ids of all events of a theme after a cursor, page by page; other tests tell of other themes. */
    static List<String> all(String after, int limit, String theme) {
        List<String> ids = new ArrayList<>();
        for (String at = after;;) {
            JsonPath page = asPartner().get(EVENTS + "?after={after}&limit={limit}&theme={theme}", at, limit, theme).then()
                    .statusCode(200).extract()
                    .jsonPath();
            List<String> items = page.getList("items.id");
            ids.addAll(items);
            at = page.getString("next");
            if (items.isEmpty()) {
                return ids;
            }
        }
    }

    static RequestSpecification asPartner() {
        return given().header("Authorization", TestActors.bearer("role=partner"));
    }
}
