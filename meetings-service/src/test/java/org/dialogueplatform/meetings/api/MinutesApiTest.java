package org.dialogueplatform.meetings.api;

import static org.dialogueplatform.meetings.api.Api.MEETINGS;
import static org.dialogueplatform.meetings.api.Api.act;
import static org.dialogueplatform.meetings.api.Api.actBecause;
import static org.dialogueplatform.meetings.api.Api.addItem;
import static org.dialogueplatform.meetings.api.Api.announced;
import static org.dialogueplatform.meetings.api.Api.as;
import static org.dialogueplatform.meetings.api.Api.asPublic;
import static org.dialogueplatform.meetings.api.Api.asSecretariat;
import static org.dialogueplatform.meetings.api.Api.firstItem;
import static org.dialogueplatform.meetings.api.Api.text;
import static org.dialogueplatform.meetings.api.Api.withApprovedMinutes;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.dialogueplatform.testing.SuiteInfrastructure;
import org.dialogueplatform.testing.TestEvents;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

/** The minutes of a meeting from their draft to their correction, as the secretariat, members and the public have them. */
@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class MinutesApiTest {

    private static final String MINUTES = MEETINGS + "/{id}/minutes";
    private static final String FIRST = MINUTES + "/1";

    @Test
    void minutesGoFromADraftToAPublishedCorrection() {
        UUID meeting = over();
        asSecretariat().header("Accept-Language", "en").post(MINUTES, meeting).then().statusCode(201)
                .header("Location", containsString("/minutes/1")).body("state", equalTo("DRAFT"))
                .body("closing.text.text", startsWith("The meeting ended at")).body("changedSince", hasSize(0));
        asSecretariat().post(MINUTES, meeting).then().statusCode(409).body("code", equalTo("minutes-exist"));
        asPublic().get(FIRST, meeting).then().statusCode(404);
        asSecretariat().post(MEETINGS + "/{id}/closing", meeting).then().statusCode(409)
                .body("code", equalTo("minutes-not-approved"));

        asSecretariat().body(closing("It ended in <b>harmony</b>.")).put(FIRST, meeting).then().statusCode(428);
        String tag = asSecretariat().get(FIRST, meeting).then().extract().header("ETag");
        asSecretariat().header("If-Match", tag).body(closing("It ended in <b>harmony</b>.")).put(FIRST, meeting).then()
                .statusCode(200).body("closing.edited", equalTo(true));
        asSecretariat().header("If-Match", tag).body(closing("Lost")).put(FIRST, meeting).then().statusCode(412);
        asSecretariat().post(FIRST + "/redrafting", meeting).then().statusCode(200)
                .body("closing.text.text", equalTo("It ended in <b>harmony</b>."));

        asSecretariat().body(Map.of("amendmentWorkingDays", 0)).post(FIRST + "/circulation", meeting).then().statusCode(200);
        asPublic().get(MINUTES, meeting).then().statusCode(200).body("items", hasSize(0));
        act(meeting, "minutes/1/approval");
        act(meeting, "closing").body("state", equalTo("CLOSED"));
        act(meeting, "minutes/1/publication").body("state", equalTo("PUBLISHED"));
        asPublic().get(FIRST, meeting).then().statusCode(200).body("closing.edited", equalTo(null))
                .body("items.number", contains("1"));

        asSecretariat().body(Map.of("reason", "A number was wrong")).post(FIRST + "/correction", meeting).then()
                .statusCode(201).body("version", equalTo(2)).body("correction", equalTo("A number was wrong"));
        asSecretariat().body(Map.of("amendmentWorkingDays", 0)).post(MINUTES + "/2/circulation", meeting).then()
                .statusCode(200);
        act(meeting, "minutes/2/approval");
        act(meeting, "minutes/2/publication");
        asPublic().get(MINUTES, meeting).then().body("items.version", contains(1, 2)).body("items[0].replacedBy", equalTo(2));

        try (TestEvents kafka = TestEvents.ofSuite()) {
            var told = kafka.await("dialogue.public.v1", 4, event -> meeting.toString().equals(event.key()));
            assertTrue(told.getLast().data().contains("A number was wrong"));
        }
    }

    @Test
    void theSameMinutesAreAPageADocumentAndAPdf() {
        UUID meeting = withApprovedMinutes(over());
        act(meeting, "minutes/1/publication");

        asPublic().accept("text/html").header("Accept-Language", "kk").get(FIRST + "/document", meeting).then().statusCode(200)
                .contentType("text/html").header("Content-Language", "kk")
                .body(containsString("отырыстың хаттамасы")).body(not(containsString("<script")));
        asPublic().accept("application/vnd.openxmlformats-officedocument.wordprocessingml.document")
                .get(FIRST + "/document?lang=ru", meeting).then().statusCode(200)
                .header("Content-Disposition", containsString("minutes-2061-")).header("Content-Language", "ru");
        asPublic().get(FIRST + "/document?lang=en&format=pdf", meeting).then().statusCode(200).contentType("application/pdf")
                .body(startsWith("%PDF"));
        asPublic().accept(ContentType.JSON).get(FIRST + "/document?lang=en&format=pdf", meeting).then().statusCode(200)
                .contentType("application/pdf");
        asPublic().accept(ContentType.JSON).get(FIRST + "/document", meeting).then().statusCode(406);
        asPublic().get(FIRST + "/document?format=odt", meeting).then().statusCode(400);
        asPublic().get(MINUTES + "/2/document", meeting).then().statusCode(404);
    }

    @Test
    void whatIsNotForAReaderIsNotInTheMinutesForThem() {
        UUID meeting = over();
        withApprovedMinutes(meeting);
        String member = "role=representative; organisation=" + UUID.randomUUID() + "; office=HEAD; standing=MEMBER";

        as(member).get(FIRST, meeting).then().statusCode(200).body("items.number", contains("1", "2"))
                .body("items.title.text", contains("Proposals of civil society", "Among members"));
        asSecretariat().get(FIRST, meeting).then().body("items.number", contains("1", "2", "3"));
        act(meeting, "minutes/1/publication");
        asPublic().get(FIRST, meeting).then().body("items.number", contains("1"));
        asPublic().get(FIRST + "/document", meeting).then().statusCode(200).body(not(containsString("Among members")))
                .body(not(containsString("For the secretariat")));
    }

    @Test
    void membersProposeAmendmentsWhichTheSecretariatDecidesOn() {
        UUID meeting = over();
        String member = "role=representative; organisation=" + UUID.randomUUID() + "; office=HEAD; standing=MEMBER";
        String stranger = "role=representative; organisation=" + UUID.randomUUID() + "; office=HEAD; standing=none";
        asSecretariat().post(MINUTES, meeting).then().statusCode(201);
        as(member).body(amendment("It ended early.")).post(FIRST + "/amendments", meeting).then().statusCode(404);
        act(meeting, "minutes/1/circulation");
        asSecretariat().body(Map.of()).post(FIRST + "/recall", meeting).then().statusCode(422);
        actBecause(meeting, "minutes/1/recall", "A page was missing").body("state", equalTo("DRAFT"));
        as(member).get(FIRST, meeting).then().statusCode(404);
        act(meeting, "minutes/1/circulation");

        String accepted = as(member).body(amendment("It ended early.")).post(FIRST + "/amendments", meeting).then()
                .statusCode(201).body("state", equalTo("PROPOSED")).extract().path("id");
        String declined = as(member).body(amendment("It never ended.")).post(FIRST + "/amendments", meeting).then()
                .statusCode(201).extract().path("id");
        as(stranger).body(amendment("Let me in")).post(FIRST + "/amendments", meeting).then().statusCode(404);
        as(stranger).get(FIRST + "/amendments", meeting).then().statusCode(404);
        as(member).get(FIRST + "/amendments", meeting).then().statusCode(200).body("items", hasSize(2));

        asSecretariat().post(FIRST + "/amendments/" + accepted + "/acceptance", meeting).then().statusCode(200)
                .body("state", equalTo("ACCEPTED"));
        asSecretariat().body(Map.of()).post(FIRST + "/amendments/" + declined + "/refusal", meeting).then().statusCode(422);
        asSecretariat().body(Map.of("reason", "It did")).post(FIRST + "/amendments/" + declined + "/refusal", meeting).then()
                .statusCode(200).body("state", equalTo("DECLINED"));
        asSecretariat().post(FIRST + "/amendments/" + declined + "/acceptance", meeting).then().statusCode(409)
                .body("code", equalTo("amendment-decided"));
        as(member).get(FIRST, meeting).then().body("closing.text.text", equalTo("It ended early."))
                .body("recallReason", equalTo("A page was missing"));
    }

    @Test
    void aPressReleaseIsDraftedOfWhatEverybodyMayKnow() {
        UUID meeting = over();

        asSecretariat().header("Accept-Language", "ru").get(MEETINGS + "/{id}/press-release", meeting).then().statusCode(200)
                .body("headline.text", startsWith("Диалоговая площадка")).body("headline.lang", equalTo("ru"));
        asSecretariat().accept("text/html").get(MEETINGS + "/{id}/press-release/document?lang=en", meeting).then()
                .statusCode(200).body(containsString("Dialogue Platform")).body(not(containsString("Among members")));
        asSecretariat().get(MEETINGS + "/{id}/press-release", announced(2061)).then().statusCode(409);
        asPublic().get(MEETINGS + "/{id}/press-release", meeting).then().statusCode(401);
    }

    private static Map<String, Object> amendment(String words) {
        return Map.of("part", "CLOSING", "text",
                Map.of("original", "en", "translations", Map.of("en", Map.of("text", words))));
    }

    private static Map<String, Object> closing(String words) {
        return Map.of("sections", List.of(Map.of("part", "CLOSING", "text",
                Map.of("original", "en", "translations", Map.of("en", Map.of("text", words))))));
    }

    /** A meeting that is over, with an item for everybody, one for members and one for the secretariat. */
    private static UUID over() {
        UUID meeting = announced(2061);
        addItem(meeting, "{\"kind\":\"DISCUSSION\",\"visibility\":\"INTERNAL\",\"title\":%s}".formatted(text("Among members")));
        addItem(meeting, "{\"kind\":\"DISCUSSION\",\"visibility\":\"HIDDEN\",\"title\":%s}"
                .formatted(text("For the secretariat")));
        for (String act : new String[] { "registration-opening", "registration-closing", "opening" }) {
            act(meeting, act);
        }
        act(meeting, "agenda-items/" + firstItem(meeting) + "/taking-up");
        act(meeting, "agenda-items/" + firstItem(meeting) + "/conclusion");
        act(meeting, "ending");
        return meeting;
    }
}
