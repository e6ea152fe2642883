package org.dialogueplatform.meetings.api;

import static org.dialogueplatform.meetings.api.Api.MEETINGS;
import static org.dialogueplatform.meetings.api.Api.announced;
import static org.dialogueplatform.meetings.api.Api.asPublic;
import static org.dialogueplatform.meetings.api.Api.asSecretariat;
import static org.dialogueplatform.meetings.api.Api.draft;
import static org.dialogueplatform.meetings.api.Api.firstItem;
import static org.dialogueplatform.meetings.api.Api.inSession;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dialogueplatform.testing.ListWalk;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** The shape that lists and single things have: fields, orders, totals, ids, tags, caches. */
@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class ListsTest {

    @Test
    void allListsHaveOneShape() {
        String meeting = announced(2071).toString();
        Api.addItem(UUID.fromString(meeting), Api.item("DISCUSSION", "What comes next"));
        String sitting = inSession(2071).toString();
        String list = SittingFixture.open(UUID.fromString(sitting), firstItem(UUID.fromString(sitting)), "")
                .replaceFirst(".*/", "");
        String over = inSession(2071).toString();
        Api.act(UUID.fromString(over), "ending");
        Api.withApprovedMinutes(UUID.fromString(over));
        Reported reported = Reported.announced(2071);
        reported.document();
        ListWalk.ofRunningService().by("listMeetingsAuditEntries", "role=auditor")
                .within("listDocuments", reported.meeting().toString()).mayBeEmpty("listCalendarFeeds")
                .within("listMinutes", over).within("listMinutesAmendments", over, "1").mayBeEmpty("listMinutesAmendments")
                .within("listMeetingActs", meeting).within("listAgendaItems", meeting).within("listDecisions", meeting)
                .within("listTabledRecommendations", meeting)
                .within("listSpeakersLists", sitting).within("listSpeakersListActs", sitting, list)
                .within("listSpeakers", sitting, list).within("listInterventions", sitting)
                .within("listAgendaProposals", meeting)
                .mayBeEmpty("listAgendaProposals", "listWorkPlans", "listInstructions", "listMeetingTemplates", "listDecisions",
                        "listTabledRecommendations",
                        "listSpeakers", "listInterventions")
                .narrowedTo("listMeetingsAuditEntries", "aggregateId=" + meeting).narrowedTo("listMeetings", "year=2071")
                .mustHaveOneShape();
    }

    @Test
    void meetingsAreHadFromEitherEndAndACursorGoesWithItsOrder() {
        draft(2072);
        draft(2072);
        draft(2072);
        Response latest = asSecretariat().get(MEETINGS + "?year=2072&sort=-startsAt");
        Response earliest = asSecretariat().get(MEETINGS + "?year=2072&sort=startsAt");
        assertEquals(latest.jsonPath().<String> getList("items.id").reversed(), earliest.jsonPath().getList("items.id"));

        String next = asSecretariat().get(MEETINGS + "?year=2072&sort=startsAt&limit=1").path("next");
        asSecretariat().get(MEETINGS + "?year=2072&limit=1&after=" + next).then().statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter")).body("errors[0].pointer", equalTo("after"))
                .body("errors[0].code", equalTo("another-order"));
        asSecretariat().get(MEETINGS + "?sort=title").then().statusCode(400).body("errors[0].pointer", equalTo("sort"))
                .body("detail", containsString("-startsAt, startsAt"));
    }

    @Test
    void whatIsAskedForByIdsIsThereAsFarAsTheReaderMaySeeIt() {
        UUID open = announced(2073);
        UUID hidden = draft(2073);
        String ids = open + "," + hidden + "," + UUID.randomUUID();

        asPublic().get(MEETINGS + "?id=" + ids + "&include=total").then().statusCode(200)
                .body("items.id", contains(open.toString())).body("total", equalTo(1));
        asSecretariat().get(MEETINGS + "?id=" + ids).then()
                .body("items.id", containsInAnyOrder(open.toString(), hidden.toString()));
        String tooMany = Stream.generate(() -> UUID.randomUUID().toString()).limit(101).collect(Collectors.joining(","));
        asPublic().get(MEETINGS + "?id=" + tooMany).then().statusCode(400).body("errors[0].code", equalTo("too-many"));
        asPublic().get(MEETINGS + "?id=nonsense").then().statusCode(400).body("errors[0].pointer", equalTo("id"));
        asSecretariat().get(MEETINGS + "/" + open + "/decisions?id=" + open).then().statusCode(400)
                .body("errors[0].code", equalTo("not-by-id"));
    }

    @Test
    void thirtyIdsAreOnePage() {
        String ids = Stream.generate(() -> draft(2074).toString()).limit(30).collect(Collectors.joining(","));
        assertEquals(30, asSecretariat().get(MEETINGS + "?id=" + ids).jsonPath().getList("items").size());
    }

    @Test
    void aReaderGetsTheFieldsItAskedFor() {
        UUID id = announced(2075);
        asPublic().get(MEETINGS + "/" + id + "?fields=state,title.text").then().statusCode(200)
                .body("id", equalTo(id.toString())).body("state", equalTo("ANNOUNCED"))
                .body("title", equalTo(Map.of("text", "Courts and human rights"))).body("$", not(hasKey("venue")));
        asPublic().get(MEETINGS + "/" + id + "?fields=state,colour").then().statusCode(400)
                .body("errors[0].pointer", equalTo("fields")).body("errors[0].code", equalTo("unknown-field"))
                .body("detail", containsString("colour")).body("detail", containsString("startsAt"));
        asPublic().get(MEETINGS + "/" + id + "?fields=title.colour").then().statusCode(400)
                .body("detail", containsString("title.colour"));
        asPublic().get(MEETINGS + "?fields=title.text&limit=1").then().statusCode(200).body("items[0]", hasKey("title"))
                .body("items[0]", not(hasKey("state")));
    }

    @Test
    void whoHasItAlreadyIsNotSentItAgainAndAChangeIsSeenByItsVersion() {
        UUID id = announced(2076);
        Response first = asPublic().get(MEETINGS + "/" + id);
        String tag = first.header("ETag");
        assertTrue(tag.matches("\"\\d+-[0-9a-f]{12}\""), tag);

        Response again = asPublic().header("If-None-Match", tag).get(MEETINGS + "/" + id);
        assertEquals(304, again.statusCode());
        assertEquals("", again.asString());
        assertEquals(tag, again.header("ETag"));
        assertEquals(200, asPublic().header("If-None-Match", "\"0-000000000000\"").get(MEETINGS + "/" + id).statusCode());
        assertEquals(304, asPublic().header("If-None-Match", "W/" + tag).get(MEETINGS + "/" + id).statusCode());

        String russian = asPublic().header("Accept-Language", "ru").get(MEETINGS + "/" + id).header("ETag");
        assertNotEquals(tag, russian);
        asSecretariat().header("If-Match", russian).post(MEETINGS + "/" + id + "/registration-opening").then().statusCode(200)
                .header("ETag", matchesPattern("\"\\d+\""));
        asSecretariat().header("If-Match", tag).post(MEETINGS + "/" + id + "/registration-closing").then().statusCode(412);
        assertEquals(200, asPublic().header("If-None-Match", tag).get(MEETINGS + "/" + id).statusCode());
    }

    @Test
    void whatEverybodyMayReadACacheKeepsForSecondsAndNothingElse() {
        UUID id = announced(2077);
        asPublic().get(MEETINGS + "/" + id).then().header("Cache-Control", equalTo("public, max-age=15"))
                .header("Vary", equalTo("Accept-Language, Authorization, Cookie, Acting-For"));
        asPublic().get(MEETINGS).then().header("Cache-Control", equalTo("public, max-age=15"));
        asPublic().cookie("session", "x").get(MEETINGS + "/" + id).then()
                .header("Cache-Control", equalTo("private, no-store"));
        asSecretariat().get(MEETINGS + "/" + id).then().header("Cache-Control", equalTo("private, no-store"));
        asPublic().get(MEETINGS + "/" + UUID.randomUUID()).then().statusCode(404)
                .header("Cache-Control", equalTo("no-store"));
        asSecretariat().post(MEETINGS + "/" + id + "/registration-opening").then().statusCode(200)
                .header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void aListThatIsGivenWholeSaysHowLongItIsToo() {
        UUID id = announced(2078);
        asPublic().get(MEETINGS + "/" + id + "/agenda-items?include=total").then().body("total", equalTo(1));
        asPublic().get(MEETINGS + "/" + id + "/agenda-items?fields=number").then()
                .body("items[0].keySet()", hasItems("id", "number")).body("items[0].size()", equalTo(2));
    }
}
