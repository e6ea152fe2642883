package org.dialogueplatform.meetings.api;

import static org.dialogueplatform.meetings.api.Api.MEETINGS;
import static org.dialogueplatform.meetings.api.Api.asPublic;
import static org.dialogueplatform.meetings.api.Api.asSecretariat;
import static org.dialogueplatform.meetings.api.Api.meeting;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import java.util.UUID;

import org.dialogueplatform.testing.SuiteInfrastructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What a caller hears who asks for what cannot be. */
@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class ProblemsTest {

    @Test
    void anUnknownIdIsNotFound() {
        asPublic().get(MEETINGS + "/{id}", UUID.randomUUID()).then().statusCode(404)
                .contentType("application/problem+json").body("type", equalTo("/problems/not-found"))
                .body("instance", containsString(MEETINGS));
        asSecretariat().post(MEETINGS + "/{id}/announcement", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void anUnknownRouteIsNotFoundAndAWrongMethodNotAllowed() {
        asPublic().get("/api/v1/nothing").then().statusCode(404).body("type", equalTo("/problems/unknown-route"));
        asSecretariat().delete(MEETINGS + "/{id}", UUID.randomUUID()).then().statusCode(405);
    }

    @Test
    void malformedJsonIsToldWhere() {
        asSecretariat().body("{\"kind\":").post(MEETINGS).then().statusCode(400).contentType("application/problem+json")
                .body("type", equalTo("/problems/malformed-request")).body("detail", containsString("line 1"))
                .body("detail", not(containsString("jackson")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\"REGULAR\"              | \"SOIREE\"     | /kind",
            "\"2045-01-30T04:00:00Z\" | \"tomorrow\"   | /startsAt",
            "\"Asia/Almaty\"          | \"Moon/Base\"  | /timeZone",
            "60                       | \"many\"       | /roomCapacity",
            "\"roomCapacity\"         | \"roomCapasity\" | /roomCapasity" })
    void aFieldThatCannotBeReadIsNamed(String what, String instead, String pointer) {
        asSecretariat().body(meeting(2045).replace(what, instead)).post(MEETINGS).then().statusCode(400)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void violatedConstraintsAreToldFieldByField() {
        asSecretariat().body("{\"number\":0,\"onlineAccess\":{\"visibility\":\"PUBLIC\"}}").post(MEETINGS).then()
                .statusCode(422)
                .body("type", equalTo("/problems/invalid"))
                .body("errors.pointer", hasItems("/number", "/kind", "/mode", "/title", "/startsAt", "/endsAt", "/timeZone",
                        "/onlineAccess/url"));
    }

    @Test
    void whatDoesNotGoTogetherIsToldFieldByField() {
        String body = meeting(2045).replace("\"endsAt\":\"2045", "\"endsAt\":\"2044").replace("\"closesAt\":\"2045",
                "\"closesAt\":\"2046");
        asSecretariat().body(body).post(MEETINGS).then().statusCode(422).body("errors.pointer",
                containsInAnyOrder("/endsAt", "/registration/closesAt"));
        asSecretariat().body(meeting(2045).replace("https://meet", "ftp://meet")).post(MEETINGS).then().statusCode(422)
                .body("errors[0].pointer", equalTo("/onlineAccess/url"));
    }

    @Test
    void anEmptyBodyIsNoMeeting() {
        asSecretariat().post(MEETINGS).then().statusCode(422).contentType("application/problem+json");
    }

    @Test
    void aParameterThatCannotBeReadIsRefused() {
        asPublic().get(MEETINGS + "?year=soon").then().statusCode(400).body("type", equalTo("/problems/invalid-parameter"));
        asPublic().get(MEETINGS + "?limit=1000").then().statusCode(400).body("errors[0].pointer", equalTo("limit"));
        asPublic().get(MEETINGS + "?after=nonsense").then().statusCode(400);
        asPublic().get(MEETINGS + "/not-an-id").then().statusCode(400);
        asPublic().get(MEETINGS + "/{id}?lang=tlh", Api.announced(2046)).then().statusCode(400);
    }

    @Test
    void aBodyOfAnotherMediaTypeOrTooLargeIsRefused() {
        asSecretariat().contentType("text/plain").body("a meeting").post(MEETINGS)
                .then().statusCode(415).body("type", equalTo("/problems/unsupported-media-type"));
        asSecretariat().body("{\"reason\":\"" + "x".repeat(1_100_000) + "\"}").post(MEETINGS).then().statusCode(413);
        asSecretariat().body("{\"reason\":\"" + "x".repeat(2_001) + "\"}")
                .post(MEETINGS + "/{id}/announcement", UUID.randomUUID()).then().statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
    }

    @Test
    void aRoleNobodyKnowsIsNone() {
        Api.as("role=emperor").get(MEETINGS).then().statusCode(200);
        Api.as("role=emperor").body(meeting(2049)).post(MEETINGS).then().statusCode(403)
                .body("type", equalTo("/problems/not-allowed"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "subject=a%00b", "from=%2B999999999-12-31T23:59:59Z" })
    void whatNoDatabaseTakesIsAParameterWithAnUnusableValue(String parameter) {
        Api.as("role=auditor").urlEncodingEnabled(false).get("/api/v1/meetings-audit-entries?" + parameter).then()
                .statusCode(400).body("type", equalTo("/problems/invalid-parameter"));
    }

    @Test
    void whatCannotBeStoredIsTheCallersToHearOf() {
        asSecretariat().body(meeting(2045).replace("Astana, House", "Astana\\u0000House")).post(MEETINGS).then()
                .statusCode(422);
        asSecretariat().body(meeting(2045).replace("\"opensAt\":\"2045", "\"opensAt\":\"-999999")).post(MEETINGS).then()
                .statusCode(422).body("errors[0].pointer", equalTo("/registration/opensAt"));
    }
}
