package org.dialogueplatform.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.dialogueplatform.gateway.views.Part;
import org.dialogueplatform.gateway.views.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@WithTestResource(ScriptedServices.class)
class ViewsTest {

    private static final String MEETINGS = "/api/v1/views/meetings/";
    private static final String STEADY = "it-is-sized";

    ScriptedProvider provider;

    @Test
    void aMeetingsPageTakesOneRequest() {
        given().when().get(MEETINGS + "4711").then().statusCode(200).contentType("application/json")
                .body("meeting.target", equalTo("/api/v1/meetings/4711"),
                        "agenda.target", equalTo("/api/v1/meetings/4711/agenda-items"),
                        "documents.target", equalTo("/api/v1/meetings/4711/documents?limit=100"),
                        "attendance.target", equalTo("/api/v1/meetings/4711/attendance"),
                        "decisions.target", equalTo("/api/v1/meetings/4711/decisions?limit=100"),
                        "recommendations.target", equalTo("/api/v1/recommendations?meeting=4711&limit=100"),
                        "unavailable", empty(), "hidden", empty());
    }

    @Test
    void everyPartIsAskedForAsTheCallerAndInTheirLanguages() {
        String token = "Bearer " + provider.token("caller-of-views");
        Response view = given().header("Authorization", token).header("Accept-Language", "kk").header("Acting-For", "0815")
                .header("If-None-Match", "\"x\"").header("X-Dialogue-Mandate", "secretariat").header("Cookie", "a=b")
                .header("X-Request-Id", "one-for-all").when().get(MEETINGS + "4711?lang=*&limit=7");
        Map<String, Map<String, Object>> parts = view.jsonPath().getMap("");
        for (Part part : Views.all().getFirst().parts()) {
            Map<String, String> headers = view.jsonPath().getMap(part.name() + ".headers");
            assertEquals(token, headers.get("authorization"), part.name());
            assertEquals("kk", headers.get("accept-language"));
            assertEquals("0815", headers.get("acting-for"));
            assertEquals("one-for-all", headers.get("x-request-id"));
            assertEquals("127.0.0.1", headers.get("x-forwarded-for"));
            assertEquals(null, headers.get("if-none-match"));
            assertEquals(null, headers.get("x-dialogue-mandate"));
            assertEquals(null, headers.get("cookie"));
            String target = view.path(part.name() + ".target");
            assertTrue(target.endsWith("lang=*") && !target.contains("limit=7"), target);
        }
        assertEquals(9, parts.size());
    }

    @ParameterizedTest
    @ValueSource(strings = { "silent", "closing", "garbage", "half", "page-of-errors", "stumbling", "drip", "endless",
            "no-content" })
    void aPartWithoutAUsableAnswerIsNullAndTheRestIsThere(String behaviour) {
        given().when().get(MEETINGS + "attendance-is-" + behaviour).then().statusCode(200)
                .body("meeting", notNullValue(), "agenda", notNullValue(), "$", hasKey("attendance"), "attendance",
                        nullValue(), "unavailable", equalTo(List.of("attendance")), "hidden", empty())
                .header("Cache-Control", "no-store").time(lessThan(5_000L));
    }

    @ParameterizedTest
    @ValueSource(strings = { "unauthenticated", "forbidden", "missing", "gone" })
    void aPartThatIsNotForTheCallerIsHidden(String behaviour) {
        given().when().get(MEETINGS + "decisions-is-" + behaviour).then().statusCode(200)
                .body("meeting", notNullValue(), "decisions", nullValue(), "hidden", equalTo(List.of("decisions")),
                        "unavailable", empty());
    }

    @ParameterizedTest
    @CsvSource({ "unauthenticated,401", "forbidden,403", "missing,404", "gone,410", "stumbling,500" })
    void whereTheMainPartIsRefusedSoIsTheView(String behaviour, int status) {
        String path = MEETINGS + "it-is-" + behaviour;
        given().when().get(path).then().statusCode(status).contentType("application/problem+json")
                .body("type", equalTo("/problems/scripted"), "instance", equalTo(path)).header("Cache-Control", "no-store")
                .header("WWW-Authenticate", status == 401 ? equalTo("Bearer") : nullValue());
    }

    @ParameterizedTest
    @CsvSource({ "silent,504", "garbage,502", "page-of-errors,502" })
    void whereTheMainPartHasNoUsableAnswerThereIsNoView(String behaviour, int status) {
        given().when().get(MEETINGS + "it-is-" + behaviour).then().statusCode(status)
                .contentType("application/problem+json");
    }

    @Test
    void aServiceThatIsNotThereLeavesItsPartOut() {
        String token = "Bearer " + provider.token("worker");
        given().header("Authorization", token).when().get("/api/v1/views/my-work").then().statusCode(200)
                .body("work.target", equalTo("/api/v1/my-work"), "me", nullValue(), "invitations", nullValue(),
                        "unavailable", equalTo(List.of("me", "invitations")))
                .header("Cache-Control", "private, no-store");
    }

    @Test
    void aPageForEverybodyMayBeKeptForAMoment() {
        Response first = given().when().get(MEETINGS + STEADY);
        first.then().statusCode(200).header("Cache-Control", "public, max-age=15")
                .body("meeting", equalTo(true));
        String vary = String.join(", ", first.headers().getValues("Vary"));
        for (String header : List.of("Accept-Language", "Authorization", "Cookie", "Acting-For", "Origin")) {
            assertTrue(vary.contains(header), vary);
        }
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        // the echoes carry ids of requests, so these must be given
        String tag = same(null).then().statusCode(200).header("ETag", startsWith("\"")).extract().header("ETag");
        same("\"other\", W/" + tag).then().statusCode(304).header("ETag", tag).body(equalTo(""));
        same("\"other\"").then().statusCode(200).header("ETag", tag);
    }

    private static Response same(String known) {
        var request = given().header("X-Request-Id", "the-same").header("User-Agent", "x").header("traceparent",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        return (known == null ? request : request.header("If-None-Match", known)).when().get(MEETINGS + "4711");
    }

    @Test
    void aViewCountsAsOneRequest() {
        String token = "Bearer " + provider.token("counted-caller");
        int before = remaining(given().header("Authorization", token).when().get("/api/v1/meetings/echo"));
        int after = remaining(given().header("Authorization", token).when().get(MEETINGS + "4711"));
        assertTrue(before - after <= 1, before + " and then " + after);
    }

    private static int remaining(Response response) {
        return Integer.parseInt(response.header("RateLimit").replaceFirst(".*r=(\\d+);.*", "$1"));
    }

    @Test
    void onlyTheHeadCanBeAskedForAndNothingCanBeChanged() {
        given().when().head(MEETINGS + "4711").then().statusCode(200).header("ETag", notNullValue())
                .header("Content-Length", notNullValue());
        given().when().post(MEETINGS + "4711").then().statusCode(405).header("Allow", "GET, HEAD");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/v1/views", "/api/v1/views/nothing", "/api/v1/views/meetings", "/api/v1/views/home/x",
            "/api/v1/views/meetings/4711/x", "/api/v1/views/my-work/" })
    void whatIsNotDeclaredIsNoView(String path) {
        given().when().get(path).then().statusCode(404).body("type", equalTo("/problems/unknown-route"));
    }

    @Test
    void aPageOfAFrontEndMayAskForIt() {
        given().header("Origin", "http://localhost:5173").header("Access-Control-Request-Method", "GET").when()
                .options(MEETINGS + "4711").then().statusCode(204)
                .header("Access-Control-Allow-Origin", "http://localhost:5173");
        given().header("Authorization", "Bearer x").when().get(MEETINGS + "4711").then().statusCode(401);
    }

    @Test
    void theFirstPageIsForEverybody() {
        given().when().get("/api/v1/views/home").then().statusCode(200)
                .body("nextMeetings.target", containsString("upcoming=true"), "lastMeetings", notNullValue(),
                        "recommendations", notNullValue(), "dueDates", notNullValue());
    }
}
