package org.dialogueplatform.recommendations.procedure;

import static org.dialogueplatform.recommendations.Caller.head;
import static org.dialogueplatform.recommendations.Caller.publicReader;
import static org.dialogueplatform.recommendations.Caller.representative;
import static org.dialogueplatform.recommendations.Caller.secretariat;
import static org.dialogueplatform.recommendations.Drafts.place;
import static org.dialogueplatform.recommendations.Drafts.submitted;
import static org.dialogueplatform.recommendations.Drafts.tabled;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.dialogueplatform.recommendations.ComponentTest;
import org.dialogueplatform.recommendations.Eventually;
import org.dialogueplatform.recommendations.OthersAsTold.Meeting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
class RegroupingTest extends ComponentTest {

    private static final String SAME = "Both ask for the same.";
    private static final String PARTS = """
            {"parts":[{"text":{"original":"en","translations":{"en":{"text":"Ensure fair trials."}}}},
                      {"text":{"original":"en","translations":{"en":{"text":"Ensure public trials."}}},
                       "addressees":[{"organisationId":"%s","role":"LEAD"}]}],"reason":"It speaks to two bodies."}""";

    private UUID ngo;
    private UUID ministry;
    private Meeting meeting;

    @BeforeEach
    void aMeetingIsInSession() {
        ngo = others.organisation("NGO", "Fair Trials Union");
        ministry = others.organisation("MINISTRY", "Ministry of Justice");
        meeting = others.meeting("IN_SESSION");
    }

    @Test
    void whatIsMergedAndWhatStandsNameEachOther() {
        UUID other = others.organisation("NGO", "Open Courts");
        String merged = tabled(meeting, ngo, ministry);
        String survivor = tabled(meeting, other, ministry);
        representative(ngo).body(merger(survivor)).post(REGISTER + "/" + merged + "/merger").then().statusCode(403);
        secretariat().body(Map.of("into", survivor)).post(REGISTER + "/" + merged + "/merger").then().statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
        secretariat().body(merger(survivor)).post(REGISTER + "/" + merged + "/merger").then().statusCode(200)
                .body("state", equalTo("MERGED")).body("mergedInto.id", equalTo(survivor))
                .body("mergedInto.reference", equalTo(meeting.series() + "002"));

        secretariat().get(REGISTER + "/" + survivor).then()
                .body("mergedFrom.id", contains(merged))
                .body("proponents.organisationId", contains(other.toString(), ngo.toString()));
        publicReader().get(REGISTER + "/" + survivor).then().body("mergedFrom.id", contains(merged))
                .body("proponents", empty());
        representative(ngo).get(REGISTER + "/" + survivor).then()
                .body("proponents.organisationId", contains(ngo.toString()));
        publicReader().get(REGISTER + "/" + survivor + "/history").then()
                .body("items.findAll { it.kind == 'MERGER' }.id", contains(merged));
        publicReader().get(REGISTER + "/" + merged + "/history").then()
                .body("items.find { it.what == 'MERGED' }.text", equalTo(meeting.series() + "002"));
        var told = events.await(TOLD, 1, "recommendation.merged.v1", UUID.fromString(merged)).getFirst();
        assertEquals(survivor, new JsonPath(told.data()).getString("into.recommendationId"));
        events.await(TOLD, 1, "recommendation.revised.v1", UUID.fromString(survivor));
    }

    @Test
    void nobodyIsToldOfTheOneThatStandsWhoMayNotKnowOfIt() {
        String merged = tabled(meeting, ngo, ministry);
        String survivor = submitted(meeting, ministry, ministry);
        secretariat().body(merger(survivor)).post(REGISTER + "/" + merged + "/merger").then().statusCode(200);
        publicReader().get(REGISTER + "/" + merged).then().body("state", equalTo("MERGED")).body("mergedInto", nullValue());
        publicReader().get(REGISTER + "/" + merged + "/history").then()
                .body("items.find { it.what == 'MERGED' }.text", nullValue());
    }

    @Test
    void whatIsMergedIntoIsInTheRegisterAndAnother() {
        String path = REGISTER + "/" + tabled(meeting, ngo, ministry);
        secretariat().body(merger(UUID.randomUUID().toString())).post(path + "/merger").then().statusCode(422)
                .body("errors[0].pointer", equalTo("/into"));
        secretariat().body(merger(path.substring(path.lastIndexOf('/') + 1))).post(path + "/merger").then().statusCode(422)
                .body("errors[0].code", equalTo("into-itself"));
    }

    @Test
    void ofTwoThatAreMergedIntoEachOtherAtOnceOneStands() throws Exception {
        for (int round = 0; round < 5; round++) {
            String one = tabled(meeting, ngo, ministry);
            String other = tabled(meeting, ngo, ministry);
            try (var callers = Executors.newFixedThreadPool(2)) {
                List<Callable<Integer>> both = List.of(() -> merged(one, other), () -> merged(other, one));
                int sum = 0;
                for (var answer : callers.invokeAll(both)) {
                    sum += answer.get();
                }
                assertEquals(200 + 409, sum);
            }
            List<String> states = List.of(state(one), state(other)).stream().sorted().toList();
            assertEquals(List.of("MERGED", "TABLED"), states);
        }
    }

    @Test
    void manyMergedIntoOneAtOnceAreAllInIt() throws Exception {
        String survivor = tabled(meeting, ministry, ministry);
        List<String> ids = List.of(tabled(meeting, ngo, ministry), tabled(meeting, ngo, ministry),
                tabled(meeting, ngo, ministry), tabled(meeting, ngo, ministry));
        try (var callers = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> calls = ids.stream().<Callable<Integer>> map(id -> () -> merged(id, survivor)).toList();
            for (var answer : callers.invokeAll(calls)) {
                assertEquals(200, answer.get());
            }
        }
        assertEquals(ids, secretariat().get(REGISTER + "/" + survivor).jsonPath().getList("mergedFrom.id"));
        secretariat().get(REGISTER + "/" + survivor).then().body("proponents.organisationId",
                contains(ministry.toString(), ngo.toString()));
    }

    @Test
    void eachPartGoesItsOwnWay() {
        UUID court = others.organisation("COURT", "Supreme Court");
        String whole = tabled(meeting, ngo, ministry);
        String body = PARTS.formatted(court);
        secretariat().header("If-Match", "*").body(Map.of("obligations", List.of("ICCPR-14")))
                .put(REGISTER + "/" + whole + "/classification").then().statusCode(200);
        String madeAt = publicReader().get(REGISTER + "/" + whole).path("madeAt");
        representative(ngo).body(body).post(REGISTER + "/" + whole + "/division").then().statusCode(403);
        List<String> parts = Eventually.answered(200,
                () -> secretariat().body(body).post(REGISTER + "/" + whole + "/division")).jsonPath().getList("parts.id");

        publicReader().get(REGISTER + "/" + whole).then().body("state", equalTo("SPLIT")).body("parts.reference",
                contains(meeting.series() + "001-a", meeting.series() + "001-b"));
        String second = REGISTER + "/" + parts.get(1);
        publicReader().get(second).then().statusCode(200).body("state", equalTo("UNDER_REVIEW"))
                .body("text.text", equalTo("Ensure public trials.")).body("partOf.id", equalTo(whole))
                .body("addressees.organisationId", contains(court.toString())).body("meetingId", nullValue())
                .body("obligations.code", contains("ICCPR-14")).body("madeAt", equalTo(madeAt));
        publicReader().get(REGISTER + "/" + parts.getFirst()).then().body("addressees.organisationId",
                contains(ministry.toString()));
        secretariat().body(place(meeting)).post(second + "/tabling").then().statusCode(200);
        others.decision(meeting, "TRANSMIT", UUID.fromString(parts.get(1)), 1);
        Eventually.becomes("state", "TRANSMITTED", () -> publicReader().get(second));
        head(court).body(Map.of("position", "SUPPORTED")).post(second + "/positions").then().statusCode(201);
        publicReader().get(REGISTER + "/" + parts.getFirst()).then().body("position", equalTo("PENDING"));

        var told = events.await(TOLD, 1, "recommendation.split.v1", UUID.fromString(whole)).getFirst();
        assertEquals(parts, new JsonPath(told.data()).getList("parts.recommendationId"));
        var drafted = events.await(TOLD, 1, "recommendation.drafted.v1", UUID.fromString(parts.get(1))).getFirst();
        assertEquals(whole, new JsonPath(drafted.data()).getString("partOf"));
    }

    @Test
    void whatIsWrongWithAPartIsSaidWithItsPlace() {
        String path = REGISTER + "/" + tabled(meeting, ngo, ministry) + "/division";
        secretariat().body("""
                {"parts":[{"text":{"original":"en","translations":{"en":{"text":"One."}}}}],"reason":"It is one."}""")
                .post(path)
                .then().statusCode(422).body("errors[0].pointer", equalTo("/parts"));
        secretariat().body("""
                {"parts":[{"text":{"original":"en","translations":{"en":{"text":"One."}}}},
                  {"text":{"original":"en","translations":{"en":{"text":"Two."}}},
                   "addressees":[{"state":"KAZ","role":"LEAD"},{"state":"KAZ","role":"CO"}]}],"reason":"It is two."}""")
                .post(path).then().statusCode(422).body("errors[0].pointer", equalTo("/parts/1/addressees/1"));
    }

    private static Map<String, String> merger(String into) {
        return Map.of("into", into, "reason", SAME);
    }

    private static int merged(String id, String into) {
        return secretariat().body(merger(into)).post(REGISTER + "/" + id + "/merger").statusCode();
    }

    private static String state(String id) {
        return secretariat().get(REGISTER + "/" + id).path("state");
    }
}
