package org.dialogueplatform.testing.acceptance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import io.restassured.response.ValidatableResponse;

/**
 * From a year's work plan to a meeting, to what it leaves for the next one, and back to the plan; and what is refused on the
 * way.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(5)
class PlanToPlanIT {

    private static final String PLAN = "/api/v1/work-plans/2031";
    private static final String HOURS = "\"startsAt\":\"2031-%1$sT04:00:00Z\",\"endsAt\":\"2031-%1$sT08:00:00Z\",\"timeZone\":\"Asia/Almaty\"";

    private static String ministry;
    private static String ngo;
    private static String delegate;
    private static String meeting;
    private static String next;
    private static String item;

    @BeforeAll
    static void givenAMinistryAndAnNgo() {
        ministry = organisation("MINISTRY", "Ministry of the plan");
        ngo = organisation("NGO", "Bureau of the plan");
        delegate = id(As.theSecretariat().body("{\"displayName\":\"Delegate of the plan\",\"organisationId\":\"" + ngo + "\"}")
                .post("/api/v1/persons").then());
    }

    @Test
    @Order(1)
    void aMeetingIsDraftedFromWhatIsPlanned() {
        As.theSecretariat().body("{\"year\":2031,\"items\":[%s,%s]}".formatted(planned("Legal aid", 1), planned("Courts", 2)))
                .post("/api/v1/work-plans").then().statusCode(201).body("items.state", contains("PLANNED", "PLANNED"));
        meeting = draftedFor(0, "02-12");

        As.theSecretariat().get(meeting).then().body("title.text", equalTo("Legal aid")).body("state", equalTo("DRAFT"));
        As.theSecretariat().get(PLAN).then().body("items.state", contains("SCHEDULED", "PLANNED"));
        As.thePublic().get(PLAN).then().statusCode(404);
    }

    @Test
    @Order(2)
    void whatBlocksItIsFollowedByItsLinksUntilNothingDoes() {
        As.theSecretariat().post(meeting + "/announcement").then().statusCode(409).body("code", equalTo("venue-missing"));
        Map<String, Runnable> remedies = Map.of("venue-missing", PlanToPlanIT::nameTheVenue, "agenda-empty",
                () -> item = id(As.theSecretariat().body(Meetings.ITEM).post(meeting + "/agenda-items").then()));
        List<String> seenTo = new ArrayList<>();
        for (Map<String, Object> first = firstObstacle(); first != null; first = firstObstacle()) {
            As.theSecretariat().get(first.get("href").toString()).then().statusCode(200);
            String code = first.get("code").toString();
            seenTo.add(code);
            remedies.get(code).run();
        }
        assertEquals(List.of("venue-missing", "agenda-empty"), seenTo);

        moves("announcement");
        As.theSecretariat().get(meeting + "/readiness").then().body("next", equalTo("REGISTRATION_OPEN")).body("ready",
                equalTo(true));
    }

    @Test
    @Order(3)
    void whoeverIsRegisteredSpeaksAndNobodyElse() {
        Awaitility.await().untilAsserted(() -> As.theSecretariat()
                .get("/api/v1/invitations?meeting=" + id(meeting) + "&organisation=" + ngo).then().body("items", hasSize(1)));
        moves("registration-opening");
        Awaitility.await().until(() -> As.theSecretariat().body("""
                {"meetingId":"%s","personId":"%s","organisationId":"%s","mode":"ROOM"}""".formatted(id(meeting), delegate, ngo))
                .post("/api/v1/registrations").statusCode() == 201);
        moves("registration-closing");
        moves("opening");
        act("/agenda-items/" + item + "/taking-up");
        String list = meeting + "/speakers-lists/"
                + id(As.theSecretariat().body("{\"agendaItemId\":\"" + item + "\"}").post(meeting + "/speakers-lists").then());
        String stranger = id(As.theSecretariat()
                .body("{\"displayName\":\"Not registered\",\"organisationId\":\"" + ministry + "\"}").post("/api/v1/persons")
                .then());
        asks(list, stranger).statusCode(409).body("code", equalTo("speaker-not-registered"));
        // their seat is known here a moment after it is given
        Awaitility.await().untilAsserted(() -> asks(list, delegate).statusCode(201));

        String speaker = list + "/speakers/" + As.theSecretariat().get(list).path("next");
        As.theSecretariat().post(speaker + "/start").then().statusCode(200);
        As.theSecretariat().post(meeting + "/ending").then().statusCode(409);
        As.theSecretariat().post(speaker + "/stop").then().statusCode(200);
        As.theSecretariat().post(speaker + "/stop").then().statusCode(409).body("state", equalTo("SPOKEN"));
        As.theSecretariat().get(list).then().body("waiting", equalTo(0)).body("spoken", equalTo(1));
    }

    @Test
    @Order(4)
    void itApprovesThePlanAndInstructsAMinistryAndRefusesWhatMakesNoSense() {
        instructs("Report", "2001-01-01").statusCode(422).body("errors.pointer", hasItem("/instructions/0/dueOn"));
        // the connection may be closed before ten million characters have been sent
        As.theSecretariat().body("{\"agendaItemId\":\"%s\",\"kind\":\"TAKE_NOTE\",\"method\":\"CONSENSUS\",\"text\":%s}"
                .formatted(item, text("x".repeat(10_000_000)))).post(meeting + "/decisions").then().statusCode(413)
                .body("type", startsWith("/problems/"));
        As.theSecretariat().get(meeting + "/decisions").then().body("items", hasSize(0));

        As.theSecretariat().body("{\"meetingId\":\"" + id(meeting) + "\"}").post(PLAN + "/approval").then().statusCode(200)
                .body("approvedBy", equalTo(id(meeting)));
        instructs("Report on legal aid", "2031-04-30").statusCode(201).body("instructions", hasSize(1));
        act("/agenda-items/" + item + "/conclusion");
        moves("ending");
        As.theSecretariat().post(meeting + "/closing").then().statusCode(409).body("code", equalTo("minutes-not-approved"));
    }

    @Test
    @Order(5)
    void itsMinutesAreApprovedAndPublishedAndItIsClosed() {
        As.theSecretariat().post(meeting + "/minutes").then().statusCode(201)
                .body("items[0].speeches[0].kind", equalTo("STATEMENT"))
                .body("items[0].decisions[0].instructions[0].organisation.text", equalTo("Ministry of the plan"));
        As.theSecretariat().body("{\"amendmentWorkingDays\":0}").post(meeting + "/minutes/1/circulation").then()
                .statusCode(200);
        act("/minutes/1/approval");
        moves("closing");
        act("/minutes/1/publication");
        As.thePublic().get(meeting + "/minutes/1").then().statusCode(200)
                .body("items[0].speeches[0].speaker.organisation.text", equalTo("Bureau of the plan"))
                .body("items[0].speeches[0].speaker.personId", nullValue());
        As.thePublic().get(meeting + "/speaking-time").then().statusCode(200).body("byCategory.category", contains("NGO"));
    }

    @Test
    @Order(6)
    void whatItLeftOpenIsProposedForTheNextAgendaAndTakenOver() {
        next = draftedFor(1, "05-14");
        var proposed = As.theSecretariat().get(next + "/agenda-proposals").then().statusCode(200).extract().jsonPath()
                .<Map<String, Object>> getList("items").stream().filter(one -> id(meeting).equals(one.get("meetingId")))
                .toList();
        assertEquals(1, proposed.size());
        assertEquals("INSTRUCTION", proposed.getFirst().get("kind"));
        assertEquals(ministry, proposed.getFirst().get("organisationId"));
        As.theSecretariat().body("{\"kind\":\"REPORT\",\"title\":%s,\"reportingOrganisation\":\"%s\"}"
                .formatted(text("Report on legal aid"), ministry)).post(next + "/agenda-items").then().statusCode(201)
                .body("title.text", equalTo(((Map<?, ?>) proposed.getFirst().get("title")).get("text")));

        String instruction = proposed.getFirst().get("href").toString();
        As.theSecretariat().get(instruction).then().statusCode(200).body("dueOn", equalTo("2031-04-30"));
        As.theSecretariat().body("{\"fulfilment\":\"The ministry reported\"}").post(instruction + "/fulfilment")
                .then().statusCode(200);
        As.theSecretariat().get(next + "/agenda-proposals").then().body("items.subjectId", not(hasItem(id(instruction))));
    }

    @Test
    @Order(7)
    void thePlanShowsEverybodyWhatWasHeld() {
        As.thePublic().get(PLAN).then().statusCode(200).body("state", equalTo("APPROVED"))
                .body("items.state", contains("HELD", "SCHEDULED")).body("items.meetings.flatten()", contains(id(meeting)));
    }

    private static Map<String, Object> firstObstacle() {
        return As.theSecretariat().get(meeting + "/readiness").then().statusCode(200).extract()
                .path("open.find { it.blocking }");
    }

    /** A first try that ends before it starts changes nothing. */
    private static void nameTheVenue() {
        String tag = As.theSecretariat().get(meeting).header("ETag");
        String document = "{\"kind\":\"REGULAR\",\"mode\":\"IN_PERSON\",\"title\":%1$s,\"venue\":%1$s,%2$s}"
                .formatted(text("Legal aid"), HOURS.formatted("02-12"));
        As.theSecretariat().header("If-Match", tag).body(document.replace("T08:", "T03:")).put(meeting).then().statusCode(422)
                .body("errors.pointer", contains("/endsAt"));
        As.theSecretariat().header("If-Match", tag).body(document).put(meeting).then().statusCode(200);
    }

    private static ValidatableResponse instructs(String what, String dueOn) {
        return As.theSecretariat().body("""
                {"agendaItemId":"%1$s","kind":"INSTRUCT","method":"CONSENSUS","text":%3$s,
                 "instructions":[{"organisationId":"%2$s","text":%3$s,"dueOn":"%4$s"}]}
                """.formatted(item, ministry, text(what), dueOn)).post(meeting + "/decisions").then();
    }

    private static ValidatableResponse asks(String list, String person) {
        return As.theSecretariat().body("{\"kind\":\"STATEMENT\",\"personId\":\"" + person + "\"}").post(list + "/speakers")
                .then();
    }

    private static String draftedFor(int planned, String day) {
        String of = As.theSecretariat().get(PLAN).path("items[" + planned + "].id");
        return "/api/v1/meetings/" + id(As.theSecretariat().body("{\"mode\":\"IN_PERSON\"," + HOURS.formatted(day) + "}")
                .post(PLAN + "/items/" + of + "/meetings").then());
    }

    private static String organisation(String category, String name) {
        String id = id(As.theSecretariat()
                .body("{\"category\":\"%s\",\"names\":%s,\"country\":\"KZ\"}".formatted(category, text(name)))
                .post("/api/v1/organisations").then());
        As.theSecretariat().body("{\"organisationId\":\"" + id + "\",\"status\":\"MEMBER\",\"validFrom\":\"2013-01-01\"}")
                .post("/api/v1/memberships").then().statusCode(201);
        return id;
    }

    private static void moves(String transition) {
        act("/" + transition);
    }

    private static void act(String act) {
        As.theSecretariat().post(meeting + act).then().statusCode(200);
    }

    private static String planned(String topic, int quarter) {
        return "{\"topic\":%s,\"quarter\":%d,\"kind\":\"REGULAR\"}".formatted(text(topic), quarter);
    }

    private static String id(ValidatableResponse created) {
        return id(created.statusCode(201).extract().header("Location"));
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static String text(String english) {
        return "{\"original\":\"en\",\"translations\":{\"en\":{\"text\":\"" + english + "\"}}}";
    }
}
