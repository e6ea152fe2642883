package org.dialogueplatform.recommendations.procedure;

import static org.dialogueplatform.recommendations.Caller.publicReader;
import static org.dialogueplatform.recommendations.Caller.representative;
import static org.dialogueplatform.recommendations.Caller.secretariat;
import static org.dialogueplatform.recommendations.Drafts.draft;
import static org.dialogueplatform.recommendations.Drafts.place;
import static org.dialogueplatform.recommendations.Drafts.submitted;
import static org.dialogueplatform.recommendations.Drafts.tabled;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.dialogueplatform.recommendations.ComponentTest;
import org.dialogueplatform.recommendations.Eventually;
import org.dialogueplatform.recommendations.OthersAsTold.Meeting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
class ProcedureTest extends ComponentTest {

    private UUID ngo;
    private UUID ministry;

    @BeforeEach
    void someoneTakesPart() {
        ngo = others.organisation("NGO", "Fair Trials Union");
        ministry = others.organisation("MINISTRY", "Ministry of Justice");
    }

    @Test
    void aRecommendationFromTheFloorGetsItsReferenceAndComesOntoTheAgenda() {
        Meeting meeting = others.meeting("IN_SESSION");
        String id = draft(ngo, ministry);
        String path = REGISTER + "/" + id;

        Eventually.answered(200, () -> representative(ngo).body(place(meeting)).post(path + "/submission")).then()
                .body("state", equalTo("SUBMITTED")).body("reference", equalTo(meeting.series() + "001"));
        representative(ngo).body(place(meeting)).post(path + "/tabling").then().statusCode(200)
                .body("state", equalTo("TABLED")).body("agendaItemId", equalTo(meeting.item().toString()));

        var submitted = events.await(TOLD, 1, "recommendation.submitted.v1", UUID.fromString(id)).getFirst();
        assertEquals(meeting.series() + "001", new JsonPath(submitted.data()).getString("reference"));
        var tabled = events.await(TOLD, 1, "recommendation.tabled.v1", UUID.fromString(id)).getFirst();
        assertEquals(4, tabled.sequence());
        assertEquals("Ensure fair trials.", new JsonPath(tabled.data()).getString("text.translations.en.text"));
        assertEquals("/recommendations-service", tabled.header("ce_source"));
    }

    @Test
    void aRecommendationNamesWhatWasSaidAtTheMeetingAndLedToIt() {
        Meeting meeting = others.meeting("IN_SESSION");
        UUID said = others.intervention(meeting, "COMMON");
        UUID elsewhere = others.intervention(others.untoldMeeting(), "COMMON");
        String id = draft(ngo, ministry);
        String path = REGISTER + "/" + id;
        representative(ngo).body("{\"interventionId\":\"%s\"}".formatted(said)).post(path + "/submission").then()
                .statusCode(422).body("errors[0].pointer", equalTo("/meetingId"));
        Eventually.answered(422, () -> representative(ngo).body(saidAt(meeting, elsewhere)).post(path + "/submission")).then()
                .body("errors[0].pointer", equalTo("/interventionId")).body("errors[0].code", equalTo("other-meeting"));
        Eventually.answered(200, () -> representative(ngo).body(saidAt(meeting, said)).post(path + "/submission"));
        representative(ngo).body(place(meeting)).post(path + "/tabling").then().statusCode(200);
        publicReader().get(path).then().body("intervention.id", equalTo(said.toString())).body("intervention.href",
                equalTo("/api/v1/meetings/" + meeting.id() + "/interventions/" + said));
    }

    @Test
    void whatWasSaidForTheSecretariatAloneIsShownToNobodyElse() {
        Meeting meeting = others.meeting("IN_SESSION");
        UUID hidden = others.intervention(meeting, "HIDDEN");
        String id = submitted(meeting, ngo, ministry);
        String path = REGISTER + "/" + id;
        Eventually.answered(200, () -> secretariat().body(saidAt(meeting, hidden)).post(path + "/tabling")).then()
                .body("intervention.id", equalTo(hidden.toString()));
        publicReader().get(path).then().statusCode(200).body("intervention", nullValue());
        representative(ngo).get(path).then().statusCode(200).body("intervention", nullValue());
    }

    private static String saidAt(Meeting meeting, UUID intervention) {
        return "{\"meetingId\":\"%s\",\"agendaItemId\":\"%s\",\"interventionId\":\"%s\"}".formatted(meeting.id(),
                meeting.item(),
                intervention);
    }

    @Test
    void whatHappenedLongAgoIsRecordedWithAReason() {
        String path = REGISTER + "/" + draft(ngo);
        secretariat().body("{\"occurredAt\":\"2023-01-30T05:00:00Z\"}").post(path + "/submission").then().statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
        secretariat().body("{\"occurredAt\":\"2023-01-30T05:00:00Z\",\"reason\":\"recorded from the minutes\"}")
                .post(path + "/submission").then().statusCode(200)
                .body("reference", matchesPattern("HDDP-2023-00-\\d{3}"))
                .body("procedure[1].occurredAt", equalTo("2023-01-30T05:00:00Z"))
                .body("procedure[1].reason", equalTo("recorded from the minutes"));
    }

    @Test
    void theYearOfAReferenceIsThatOfTheBodysOwnClock() {
        String path = REGISTER + "/" + draft(ngo);
        // in Kazakhstan it was New Year's morning already
        secretariat().body("{\"occurredAt\":\"2021-12-31T20:00:00Z\",\"reason\":\"recorded from the minutes\"}")
                .post(path + "/submission").then().body("reference", matchesPattern("HDDP-2022-00-\\d{3}"));
    }

    @Test
    void manyWhoSubmitAtOnceGetNumbersWithoutHolesOrRepetition() throws Exception {
        Meeting meeting = others.meeting("ANNOUNCED");
        submitted(meeting, ngo);
        List<String> drafts = IntStream.range(0, 12).mapToObj(i -> draft(ngo)).toList();

        Set<String> references = new TreeSet<>();
        try (var callers = Executors.newFixedThreadPool(6)) {
            List<Callable<String>> calls = drafts.stream().<Callable<String>> map(id -> () -> secretariat().body(place(meeting))
                    .post(REGISTER + "/" + id + "/submission").then().statusCode(200).extract().path("reference")).toList();
            for (var call : callers.invokeAll(calls)) {
                references.add(call.get());
            }
        }
        Set<String> expected = new TreeSet<>();
        IntStream.rangeClosed(2, 13).forEach(n -> expected.add(meeting.series() + "%03d".formatted(n)));
        assertEquals(expected, references);
    }

    @Test
    void aMeetingNobodyToldOfMayStillBecomeKnown() {
        String id = draft(ngo, ministry);
        Meeting unknown = others.untoldMeeting();
        secretariat().body(place(unknown)).post(REGISTER + "/" + id + "/submission").then().statusCode(409)
                .header("Retry-After", "1").body("type", equalTo("/problems/reference-not-yet-known"));
        secretariat().body("{\"agendaItemId\":\"" + UUID.randomUUID() + "\"}").post(REGISTER + "/" + id + "/submission").then()
                .statusCode(422).body("errors[0].pointer", equalTo("/meetingId"));
        others.card(unknown, "ANNOUNCED", 1);
        Eventually.answered(200, () -> secretariat().body(place(unknown)).post(REGISTER + "/" + id + "/submission"));
    }

    @Test
    void nothingIsTabledBeforeTheMeetingIsInSession() {
        Meeting meeting = others.meeting("REGISTRATION_CLOSED");
        String path = REGISTER + "/" + submitted(meeting, ngo, ministry);

        secretariat().body(place(meeting)).post(path + "/tabling").then().statusCode(409)
                .body("code", equalTo("meeting-not-in-session")).body("detail", containsString("REGISTRATION_CLOSED"));
        others.card(meeting, "IN_SESSION", 2);
        Eventually.becomes("state", "TABLED",
                () -> {
                    secretariat().body(place(meeting)).post(path + "/tabling");
                    return secretariat().get(path);
                });
    }

    @Test
    void whatIsSubmittedWithoutAddresseesIsNotTabled() {
        Meeting meeting = others.meeting("IN_SESSION");
        String path = REGISTER + "/" + submitted(meeting, ngo);
        secretariat().body(place(meeting)).post(path + "/tabling").then().statusCode(409).body("code", equalTo("no-addressee"));
        secretariat().body("{}").post(path + "/tabling").then().statusCode(422)
                .body("errors.pointer", contains("/agendaItemId", "/meetingId"));
    }

    @Test
    void anActTheStateDoesNotAllowSaysWhatItWouldAllow() {
        String path = REGISTER + "/" + draft(ngo);
        secretariat().post(path + "/non-adoption").then().statusCode(409)
                .body("type", equalTo("/problems/illegal-transition")).body("state", equalTo("DRAFT"))
                .body("allowed", contains("SUBMITTED", "WITHDRAWN"));
    }

    @Test
    void anActOnAnOutdatedVersionIsRefused() {
        String path = REGISTER + "/" + draft(ngo);
        secretariat().header("If-Match", "\"5\"").post(path + "/submission").then().statusCode(412);
        secretariat().header("If-Match", "\"0\"").post(path + "/submission").then().statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void itsProponentsTakeItBackAndOthersDoNot() {
        Meeting meeting = others.meeting("IN_SESSION");
        String id = tabled(meeting, ngo, ministry);
        String path = REGISTER + "/" + id;

        representative(ministry).post(path + "/withdrawal").then().statusCode(403);
        publicReader().post(path + "/withdrawal").then().statusCode(401);
        representative(ngo).body("{\"reason\":\"The law was changed.\"}").post(path + "/withdrawal").then().statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        representative(ngo).post(path + "/withdrawal").then().statusCode(409).body("allowed", equalTo(List.of()));
        var told = events.await(TOLD, 1, "recommendation.withdrawn.v1", UUID.fromString(id)).getFirst();
        assertEquals(meeting.id().toString(), new JsonPath(told.data()).getString("meetingId"));
        publicReader().get(path).then().statusCode(200).body("procedure[3].reason", nullValue());
    }

    @Test
    void theSecretariatGivesBackTakesOffTheAgendaAndRecordsNonAdoption() {
        Meeting meeting = others.meeting("IN_SESSION");
        String id = submitted(meeting, ngo, ministry);
        String path = REGISTER + "/" + id;
        String reason = "{\"reason\":\"It speaks to two bodies.\"}";

        representative(ngo).body(reason).post(path + "/return").then().statusCode(403);
        secretariat().post(path + "/return").then().statusCode(422).body("errors[0].pointer", equalTo("/reason"));
        secretariat().body(reason).post(path + "/return").then().statusCode(200).body("state", equalTo("RETURNED"));
        representative(ngo).body(place(meeting)).post(path + "/submission").then().statusCode(200)
                .body("reference", equalTo(meeting.series() + "001"));
        secretariat().body(place(meeting)).post(path + "/tabling").then().statusCode(200);
        secretariat().body(reason).post(path + "/untabling").then().statusCode(200).body("state", equalTo("UNDER_REVIEW"))
                .body("meetingId", nullValue());
        secretariat().body(reason).post(path + "/non-adoption").then().statusCode(200).body("state", equalTo("NOT_ADOPTED"));

        for (String type : List.of("returned", "untabled", "not-adopted")) {
            events.await(TOLD, 1, "recommendation." + type + ".v1", UUID.fromString(id));
        }
        secretariat().get(path).then().body("procedure.state", hasItem("NOT_ADOPTED"));
    }

    @Test
    void nothingIsSubmittedToACancelledMeeting() {
        Meeting meeting = others.meeting("CANCELLED");
        String id = draft(ngo);
        Eventually.answered(409, () -> secretariat().body(place(meeting)).post(REGISTER + "/" + id + "/submission")).then()
                .body("code", equalTo("meeting-cancelled"));
    }
}
