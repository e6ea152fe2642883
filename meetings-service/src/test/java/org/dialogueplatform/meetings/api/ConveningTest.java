package org.dialogueplatform.meetings.api;

import static io.restassured.RestAssured.given;
import static org.dialogueplatform.meetings.api.Api.MEETINGS;
import static org.dialogueplatform.meetings.api.Api.act;
import static org.dialogueplatform.meetings.api.Api.addItem;
import static org.dialogueplatform.meetings.api.Api.asPublic;
import static org.dialogueplatform.meetings.api.Api.asRepresentative;
import static org.dialogueplatform.meetings.api.Api.asSecretariat;
import static org.dialogueplatform.meetings.api.Api.created;
import static org.dialogueplatform.meetings.api.Api.draft;
import static org.dialogueplatform.meetings.api.Api.item;
import static org.dialogueplatform.meetings.api.Api.meeting;
import static org.dialogueplatform.meetings.api.Api.text;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import org.dialogueplatform.testing.AtOnce;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.dialogueplatform.testing.TestEvents;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Bodies that meet, and meetings that are prepared: by whom they are held, when, again, and what is still open. */
@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class ConveningTest {

    private static final String PLATFORM = "00000000-0000-7000-8000-000000000001";
    private static final String WORKING_GROUP = "00000000-0000-7000-8000-000000000002";

    @Test
    void aGroupThatHasMetBeforeGoesOnCountingThroughAllYears() {
        String code = code();
        UUID group = established(code, "SUBGROUP", WORKING_GROUP, "CONTINUOUS", 43);
        created(asSecretariat().body(heldBy(group, 2071)).post(MEETINGS).then().body("number", equalTo(43))
                .body("body.code", equalTo(code)));
        created(asSecretariat().body(heldBy(group, 2072)).post(MEETINGS).then().body("number", equalTo(44)));
        asSecretariat().body(heldBy(group, 2073).replaceFirst("\\{", "{\"number\":43,")).post(MEETINGS).then().statusCode(409)
                .body("code", equalTo("number-taken"));
    }

    @Test
    void whatIsRecordedOfTheTimeBeforeTakesNoNumberFromWhatComes() {
        UUID group = established(code(), "SUBGROUP", WORKING_GROUP, "CONTINUOUS", 43);
        created(asSecretariat().body(heldBy(group, 2071).replaceFirst("\\{", "{\"number\":7,")).post(MEETINGS).then()
                .body("number", equalTo(7)));
        created(asSecretariat().body(heldBy(group, 2072)).post(MEETINGS).then().body("number", equalTo(43)));
    }

    @Test
    void aBodyThatIsCountedOtherwiseFromNowOnGivesNoNumberTwice() {
        UUID group = established(code(), "SUBGROUP", WORKING_GROUP, "YEARLY", 1);
        created(asSecretariat().body(heldBy(group, 2071)).post(MEETINGS).then().body("number", equalTo(1)));
        asSecretariat().header("If-Match", "\"0\"")
                .body("{\"names\":%s,\"counting\":\"CONTINUOUS\",\"firstNumber\":1}".formatted(text("Courts")))
                .put("/api/v1/bodies/{id}", group).then().statusCode(200);
        created(asSecretariat().body(heldBy(group, 2071)).post(MEETINGS).then().body("number", equalTo(2)));
        created(asSecretariat().body(heldBy(group, 2072)).post(MEETINGS).then().body("number", equalTo(3)));
    }

    @Test
    void theBodiesThatCameWithTheDatabaseAreToldAndCanBeToldAgain() {
        try (TestEvents kafka = TestEvents.ofSuite()) {
            kafka.await("dialogue.meetings.body.v1", 1, event -> PLATFORM.equals(event.key()));
            int port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
            given().port(port).post("/q/reference-data/bodies/republishing").then().statusCode(200);
            kafka.await("dialogue.meetings.body.v1", 2, event -> PLATFORM.equals(event.key()));
        }
    }

    @Test
    void aMeetingIsHeldByABodyOfItsKindAndADissolvedOneMeetsNoMore() {
        asSecretariat().body(heldBy(UUID.fromString(PLATFORM), 2071)).post(MEETINGS).then().statusCode(422)
                .body("errors[0].pointer", equalTo("/bodyId"));
        UUID group = established(code(), "SUBGROUP", WORKING_GROUP, "YEARLY", 1);
        String path = "/api/v1/bodies/" + group;
        asSecretariat().post(path + "/dissolution").then().statusCode(422).body("errors[0].pointer", equalTo("/reason"));
        asSecretariat().body("{\"reason\":\"Its task is done\"}").post(path + "/dissolution").then().statusCode(200)
                .body("dissolvedReason", equalTo("Its task is done"));
        asSecretariat().body(heldBy(group, 2071)).post(MEETINGS).then().statusCode(409)
                .body("code", equalTo("body-dissolved"));
        asPublic().get("/api/v1/bodies").then().statusCode(200)
                .body("items.id", hasItems(PLATFORM, WORKING_GROUP, group.toString()));
    }

    @Test
    void aBodyIsRevisedByWhoeverHasSeenItAndACodeIsGivenOnce() {
        String code = code();
        UUID group = established(code, "WORKING_GROUP", PLATFORM, "YEARLY", 1);
        asSecretariat().body(body(code, "WORKING_GROUP", PLATFORM, "YEARLY", 1)).post("/api/v1/bodies").then().statusCode(409)
                .body("code", equalTo("code-taken"));
        String revision = "{\"names\":%s,\"counting\":\"CONTINUOUS\",\"firstNumber\":7}".formatted(text("Courts"));
        asSecretariat().body(revision).put("/api/v1/bodies/{id}", group).then().statusCode(428);
        asSecretariat().header("If-Match", "\"0\"").body(revision).put("/api/v1/bodies/{id}", group).then().statusCode(200)
                .body("firstNumber", equalTo(7)).body("names.text", equalTo("Courts"));
        asRepresentative().body(revision).put("/api/v1/bodies/{id}", group).then().statusCode(403);
        asSecretariat().body("{\"reason\":\"Merged\"}").post("/api/v1/bodies/{id}/dissolution", group).then().statusCode(200);
    }

    @Test
    void materialsComeInThreeWorkingDaysBeforeUnlessTheMeetingSaysOtherwise() {
        // Friday 27 March 2076, after Nauryz, of which one day was a Saturday and one a Sunday and moved to Tuesday and Wednesday
        String friday = meeting(2076).replace("2076-01-30T", "2076-03-27T").replaceAll(",\"registration\":\\{[^}]*}", "");
        asSecretariat().body(friday).post(MEETINGS).then().statusCode(201)
                .body("materialsDueAt", equalTo("2076-03-19T19:00:00Z"));
        asSecretariat().body(friday.replaceFirst("\\{", "{\"materialsDueAt\":\"2076-03-25T07:00:00Z\",")).post(MEETINGS).then()
                .statusCode(201).body("materialsDueAt", equalTo("2076-03-25T07:00:00Z"));
        asSecretariat().body(friday.replaceFirst("\\{", "{\"materialsDueAt\":\"2001-03-25T07:00:00Z\",")).post(MEETINGS).then()
                .statusCode(422).body("errors[0].code", equalTo("in-the-past"));
        asSecretariat().body(friday.replaceFirst("\\{", "{\"materialsDueAt\":\"2076-04-25T07:00:00Z\",")).post(MEETINGS).then()
                .statusCode(422).body("errors[0].code", equalTo("after-start"));
        asSecretariat().body(friday.replaceFirst("\\{", "{\"workingLanguages\":[\"kk\",\"klingon!\"],")).post(MEETINGS).then()
                .statusCode(422).body("errors[0].pointer", equalTo("/workingLanguages/1"));
    }

    @Test
    void twoMeetingsOfABodyAtOnePlaceAndTimeAreASlipUnlessSomebodySaysWhyTheyAreNot() {
        UUID group = established(code(), "SUBGROUP", WORKING_GROUP, "YEARLY", 1);
        String first = heldBy(group, 2074).replace("\"acceptOverlap\":true,", "").replace("Other tests meet there, too", "");
        created(asSecretariat().body(first).post(MEETINGS).then());
        asSecretariat().body(first).post(MEETINGS).then().statusCode(409).body("code", equalTo("meetings-overlap"))
                .body("detail", startsWith("Meeting 1 of 2074"));
        asSecretariat().body(first.replaceFirst("\\{", "{\"acceptOverlap\":true,")).post(MEETINGS).then().statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
        created(asSecretariat().body(heldBy(group, 2074)).post(MEETINGS).then());
        // elsewhere, or right after, is no slip; and a number that was refused is not lost
        created(asSecretariat()
                .body(first.replace("House of Ministries", "Academy of Justice").replace("Дом министерств", "Академия"))
                .post(MEETINGS).then().body("number", equalTo(3)));
    }

    @Test
    void givenMeetingsThatAreMovedToOnePlaceAndTimeAtOnceThenOneIsLetThrough() {
        UUID group = established(code(), "SUBGROUP", WORKING_GROUP, "YEARLY", 1);
        String slot = heldBy(group, 2085).replace("\"acceptOverlap\":true,", "");
        List<Callable<Integer>> moves = IntStream.rangeClosed(1, 6).mapToObj(day -> created(asSecretariat()
                .body(slot.replace("2085-01-30T", "2085-03-0" + day + "T")).post(MEETINGS).then()))
                .<Callable<Integer>> map(meeting -> () -> asSecretariat().header("If-Match", "\"0\"").body(slot)
                        .put(MEETINGS + "/{id}", meeting).statusCode())
                .toList();
        assertEquals(List.of(200, 409, 409, 409, 409, 409), AtOnce.run(moves).stream().sorted().toList());
    }

    @Test
    void aMeetingThatIsRecordedHasAnyNumberItsBodyCanHaveComeTo() {
        UUID group = established(code(), "SUBGROUP", WORKING_GROUP, "CONTINUOUS", 9_999);
        created(asSecretariat().body(heldBy(group, 2086).replaceFirst("\\{", "{\"number\":9999,")).post(MEETINGS).then()
                .body("number", equalTo(9_999)));
    }

    @Test
    void givenATermForMaterialsThatHasPassedThenAnItemThatHasNoneIsNotAdmittedBeforeTheMeetingOpens() {
        UUID meeting = created(asSecretariat().body(meeting(2087)
                .replaceFirst("\\{", "{\"occurredAt\":\"2026-01-12T05:00:00Z\",\"materialsDueAt\":\"2026-01-13T05:00:00Z\","))
                .post(MEETINGS)
                .then());
        UUID report = addItem(meeting, item("REPORT", "Report").replaceFirst("\\{", "{\"materialsRequired\":true,"));
        addItem(meeting, item("DISCUSSION", "Discussion"));
        String path = MEETINGS + "/{id}/agenda-items";
        asSecretariat().get(path, meeting).then().body("items.admission", contains("NOT_ADMITTED", "ADMITTED"))
                .body("items[0].admissionReason", equalTo("No materials came within the term"));
        asSecretariat().body("{\"reason\":\"The court decided only yesterday\"}")
                .post(path + "/{item}/admission", meeting, report)
                .then().statusCode(200).body("admission", equalTo("ADMITTED_LATE"));
    }

    @Test
    void whatStillBlocksTheNextStateIsListedWithWhereItIsSeenTo() {
        UUID meeting = created(asSecretariat().body(meeting(2075).replaceAll("\"venue\":\\{.*?}}}},?", "")
                .replaceAll("(?s)\"venue\":.*?\"roomCapacity\"", "\"roomCapacity\"")).post(MEETINGS).then());
        String path = MEETINGS + "/" + meeting;
        asSecretariat().get(path + "/readiness").then().statusCode(200).body("next", equalTo("ANNOUNCED"))
                .body("ready", equalTo(false))
                .body("open.findAll { it.blocking }.code", contains("venue-missing", "agenda-empty"))
                .body("open.code", hasItems("chair-missing", "title-not-translated"))
                .body("open.href", hasItem(path));
        asSecretariat().get(path + "/readiness?lang=ru").then().body("open.detail",
                hasItem("Не указано, кто председательствует на заседании (chair)."));
        asRepresentative().get(path + "/readiness").then().statusCode(403);

        UUID ready = Api.announced(2075);
        asSecretariat().get(MEETINGS + "/{id}/readiness", ready).then().body("next", equalTo("REGISTRATION_OPEN"))
                .body("ready", equalTo(true));
    }

    @Test
    void aMeetingIsHeldAgainWithItsAgendaAndWithoutTheKeyToItsRoom() {
        UUID earlier = draft(2077);
        UUID report = addItem(earlier, item("REPORT", "Report"));
        addItem(earlier, "{\"parentId\":\"%s\",\"kind\":\"DISCUSSION\",\"plannedMinutes\":30,\"title\":%s}".formatted(report,
                text("Discussion")));
        String again = "{\"startsAt\":\"2078-05-14T04:00:00Z\",\"acceptOverlap\":true,\"reason\":\"Meant\"}";
        UUID copy = created(asSecretariat().body(again).post(MEETINGS + "/{id}/copies", earlier).then().log().ifError()
                .body("year", equalTo(2078)).body("endsAt", equalTo("2078-05-14T08:00:00Z")).body("onlineAccess", nullValue())
                .body("registration.closesAt", equalTo("2078-05-11T12:00:00Z")));
        asSecretariat().get(MEETINGS + "/{id}/agenda-items", copy).then().body("items.number", contains("1", "1.1"))
                .body("items[1].plannedMinutes", equalTo(30));

        String name = "Quarterly " + UUID.randomUUID();
        String named = "{\"name\":\"%s\",\"meetingId\":\"%s\"}".formatted(name, earlier);
        UUID template = created(asSecretariat().body(named).post("/api/v1/meeting-templates").then().body("items", equalTo(2)));
        asSecretariat().body(named).post("/api/v1/meeting-templates").then().statusCode(409).body("code",
                equalTo("name-taken"));
        created(asSecretariat().body(again).post("/api/v1/meeting-templates/{id}/meetings", template).then());
        asSecretariat().get("/api/v1/meeting-templates").then().body("items.name", hasItem(name));
        asSecretariat().delete("/api/v1/meeting-templates/{id}", template).then().statusCode(204);
        asSecretariat().get("/api/v1/meeting-templates/{id}", template).then().statusCode(404);
    }

    @Test
    void itemsMoveWithoutAnybodyNumberingThem() {
        UUID meeting = draft(2079);
        UUID address = addItem(meeting, item("ADDRESS", "Address"));
        UUID report = addItem(meeting, item("REPORT", "Report"));
        String place = MEETINGS + "/{id}/agenda-items/{item}/place";
        asSecretariat().body("{\"position\":1}").put(place, meeting, report).then().statusCode(428);
        asSecretariat().header("If-Match", "\"2\"").body("{\"position\":1}").put(place, meeting, report).then().statusCode(200)
                .body("number", equalTo("1"));
        asSecretariat().get(MEETINGS + "/{id}/agenda-items", meeting).then().body("items.id",
                contains(report.toString(), address.toString()));
        asSecretariat().header("If-Match", "\"3\"").body("{\"position\":1,\"parentId\":\"%s\"}".formatted(report))
                .put(place, meeting, report).then().statusCode(409).body("code", equalTo("agenda-loop"));
        asSecretariat().header("If-Match", "\"3\"").body("{\"position\":1,\"parentId\":\"%s\"}".formatted(report))
                .put(place, meeting, address).then().statusCode(200).body("number", equalTo("1.1"))
                .body("estimatedStartsAt", equalTo("2079-01-30T04:00:00Z"));
    }

    @Test
    void anItemThatNeedsMaterialsIsDealtWithOnlyIfTheChairAdmitsIt() {
        UUID meeting = draft(2080);
        UUID report = addItem(meeting, item("REPORT", "Report").replaceFirst("\\{", "{\"materialsRequired\":true,"));
        for (String act : new String[] { "announcement", "registration-opening", "registration-closing" }) {
            act(meeting, act);
        }
        asSecretariat().get(MEETINGS + "/{id}/readiness", meeting).then().body("open.code", hasItem("item-without-materials"))
                .body("open.href", hasItem(MEETINGS + "/" + meeting + "/agenda-items/" + report));
        act(meeting, "opening");
        String path = MEETINGS + "/{id}/agenda-items/{item}";
        asSecretariat().get(path, meeting, report).then().body("admission", equalTo("NOT_ADMITTED"))
                .body("admissionReason", notNullValue());
        asSecretariat().post(path + "/taking-up", meeting, report).then().statusCode(409)
                .body("code", equalTo("item-not-admitted"));
        asSecretariat().post(path + "/admission", meeting, report).then().statusCode(422);
        asSecretariat().body("{\"reason\":\"The court decided only yesterday\"}").post(path + "/admission", meeting, report)
                .then().statusCode(200).body("admission", equalTo("ADMITTED_LATE"));
        asSecretariat().post(path + "/taking-up", meeting, report).then().statusCode(200);
    }

    @Test
    void aWrongLineOfTheLogIsCorrectedBesideIt() {
        UUID meeting = Api.inSession(2081);
        UUID item = Api.firstItem(meeting);
        act(meeting, "agenda-items/" + item + "/taking-up");
        act(meeting, "agenda-items/" + item + "/conclusion");
        String acts = MEETINGS + "/{id}/acts";
        var log = asSecretariat().get(acts, meeting).then().statusCode(200)
                .body("items.find { it.act == 'agenda-item.taken-up' }.subject", notNullValue()).extract();
        int takenUp = log.path("items.find { it.act == 'agenda-item.taken-up' }.eventNo");
        String concluded = log.path("items.find { it.act == 'agenda-item.concluded' }.occurredAt");

        asSecretariat().body("{\"occurredAt\":\"2001-01-01T00:00:00Z\",\"reason\":\"The clock was slow\"}")
                .post(acts + "/{no}/corrections", meeting, takenUp).then().statusCode(409)
                .body("code", equalTo("acts-out-of-order"));
        asSecretariat().body("{\"occurredAt\":\"" + concluded + "\"}").post(acts + "/{no}/corrections", meeting, takenUp).then()
                .statusCode(422);
        asSecretariat().body("{\"occurredAt\":\"" + concluded + "\",\"reason\":\"The clock was slow\"}")
                .post(acts + "/{no}/corrections", meeting, takenUp).then().statusCode(200)
                .body("items.find { it.eventNo == " + takenUp + " }.correctedOccurredAt", equalTo(concluded))
                .body("items.find { it.eventNo == " + takenUp + " }.occurredAt", not(equalTo(concluded)))
                .body("items.findAll { it.corrects == " + takenUp + " }", hasSize(1));
        asSecretariat().get(MEETINGS + "/{id}/agenda-items/{item}", meeting, item).then().body("takenUpAt", equalTo(concluded));
        asSecretariat().body("{\"reason\":\"No such line\"}").post(acts + "/4711/corrections", meeting).then().statusCode(404);
    }

    @Test
    void whatWasPlannedForAYearIsApprovedByAMeetingAndWhatBecameOfItIsSeen() {
        String plan = "/api/v1/work-plans/2082";
        created(asSecretariat()
                .body("{\"year\":2082,\"items\":[%s,%s]}".formatted(planned("Courts", 1), planned("Legal aid", 2)))
                .post("/api/v1/work-plans").then().body("items.state", contains("PLANNED", "PLANNED")));
        asSecretariat().body("{\"year\":2082,\"items\":[]}").post("/api/v1/work-plans").then().statusCode(409)
                .body("code", equalTo("work-plan-exists"));
        asPublic().get(plan).then().statusCode(404);

        String item = asSecretariat().get(plan).then().extract().path("items[1].id");
        UUID meeting = created(asSecretariat().body("""
                {"startsAt":"2082-05-14T04:00:00Z","endsAt":"2082-05-14T08:00:00Z","mode":"IN_PERSON","timeZone":"Asia/Almaty"}
                """).post(plan + "/items/{item}/meetings", item).then().body("title.text", equalTo("Legal aid")));
        UUID first = Api.inSession(2082);
        asSecretariat().body("{\"meetingId\":\"%s\"}".formatted(meeting)).post(plan + "/approval").then().statusCode(409);
        asSecretariat().body("{\"meetingId\":\"%s\"}".formatted(first)).post(plan + "/approval").then().statusCode(200)
                .body("state", equalTo("APPROVED")).body("approvedBy", equalTo(first.toString()))
                .body("items.state", contains("PLANNED", "SCHEDULED"));
        asPublic().get(plan).then().statusCode(200).body("items[1].meetings", hasSize(0));
        String etag = asSecretariat().get(plan).then().extract().header("ETag");
        asSecretariat().header("If-Match", etag).body("{\"items\":[%s]}".formatted(planned("Courts", 1))).put(plan).then()
                .statusCode(422).body("errors[0].pointer", equalTo("/reason"));
    }

    @Test
    void whatAMeetingLeftOpenIsProposedForTheNext() {
        UUID group = established(code(), "SUBGROUP", WORKING_GROUP, "YEARLY", 1);
        UUID earlier = created(asSecretariat().body(heldBy(group, 2083)).post(MEETINGS).then());
        UUID dealtWith = addItem(earlier, item("DISCUSSION", "Dealt with"));
        UUID left = addItem(earlier, item("DISCUSSION", "Left over"));
        for (String act : new String[] { "announcement", "registration-opening", "registration-closing", "opening",
                "agenda-items/" + dealtWith + "/taking-up", "agenda-items/" + dealtWith + "/conclusion", "ending" }) {
            act(earlier, act);
        }
        UUID next = created(asSecretariat().body(heldBy(group, 2084)).post(MEETINGS).then());
        asSecretariat().get(MEETINGS + "/{id}/agenda-proposals", next).then().statusCode(200)
                .body("items.findAll { it.kind == 'ITEM' }.subjectId", contains(left.toString()));
        asRepresentative().get(MEETINGS + "/{id}/agenda-proposals", next).then().statusCode(403);
    }

    private static String planned(String topic, int quarter) {
        return "{\"topic\":%s,\"quarter\":%d,\"kind\":\"REGULAR\"}".formatted(text(topic), quarter);
    }

    private static UUID established(String code, String kind, String parent, String counting, int first) {
        return created(asSecretariat().body(body(code, kind, parent, counting, first)).post("/api/v1/bodies").then());
    }

    private static String body(String code, String kind, String parent, String counting, int first) {
        return "{\"code\":\"%s\",\"kind\":\"%s\",\"parentId\":\"%s\",\"names\":%s,\"counting\":\"%s\",\"firstNumber\":%d}"
                .formatted(code, kind, parent, text("Group " + code), counting, first);
    }

    private static String code() {
        return "G" + UUID.randomUUID().toString().substring(24).toUpperCase();
    }

    private static String heldBy(UUID body, int year) {
        return meeting(year).replace("REGULAR", "SUBGROUP").replaceFirst("\\{", "{\"bodyId\":\"" + body + "\",");
    }
}
