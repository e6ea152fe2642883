package org.dialogueplatform.meetings.api;

import static org.dialogueplatform.meetings.api.Api.MEETINGS;
import static org.dialogueplatform.meetings.api.Api.act;
import static org.dialogueplatform.meetings.api.Api.actBecause;
import static org.dialogueplatform.meetings.api.Api.announced;
import static org.dialogueplatform.meetings.api.Api.asPublic;
import static org.dialogueplatform.meetings.api.Api.asRepresentative;
import static org.dialogueplatform.meetings.api.Api.asSecretariat;
import static org.dialogueplatform.meetings.api.Api.created;
import static org.dialogueplatform.meetings.api.Api.draft;
import static org.dialogueplatform.meetings.api.Api.happened;
import static org.dialogueplatform.meetings.api.Api.meeting;
import static org.dialogueplatform.meetings.api.Api.text;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.dialogueplatform.testing.RevisionsAtOnce;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Drafting, numbering, finding, reading and revising meetings. */
@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class MeetingApiTest {

    @Test
    void aDraftIsAnsweredWithItsAddressItsVersionAndItsNumber() {
        var answer = asSecretariat().body(meeting(2030)).post(MEETINGS).then().statusCode(201).header("ETag", "\"0\"")
                .body("number", equalTo(1)).body("year", equalTo(2030)).body("state", equalTo("DRAFT"))
                .body("agendaState", equalTo("DRAFT")).body("title.text", equalTo("Courts and human rights"))
                .body("title.lang", equalTo("en")).body("stateReason", nullValue()).extract();
        String location = answer.header("Location");
        asSecretariat().get(location).then().statusCode(200).body("id", equalTo(answer.path("id")));
        asSecretariat().body(meeting(2030)).post(MEETINGS).then().statusCode(201).body("number", equalTo(2));
    }

    @Test
    void aPastMeetingIsRecordedUnderItsNumberAndNoNumberIsGivenTwice() {
        String seventh = meeting(2031).replaceFirst("\\{", "{\"number\":7,");
        created(asSecretariat().body(seventh).post(MEETINGS).then().body("number", equalTo(7)));
        asSecretariat().body(seventh).post(MEETINGS).then().statusCode(409).body("code", equalTo("number-taken"));
        String third = meeting(2031).replaceFirst("\\{", "{\"number\":3,");
        created(asSecretariat().body(third).post(MEETINGS).then().body("number", equalTo(3)));
        created(asSecretariat().body(meeting(2031)).post(MEETINGS).then().body("number", equalTo(8)));

        UUID calledOff = created(asSecretariat().body(meeting(2031)).post(MEETINGS).then().body("number", equalTo(9)));
        actBecause(calledOff, "cancellation", "The topic moves to March");
        created(asSecretariat().body(meeting(2031)).post(MEETINGS).then().body("number", equalTo(10)));
    }

    @Test
    void workingGroupsAreCountedApart() {
        created(asSecretariat().body(meeting(2032)).post(MEETINGS).then().body("number", equalTo(1)));
        String group = meeting(2032).replace("REGULAR", "WORKING_GROUP");
        created(asSecretariat().body(group).post(MEETINGS).then().body("number", equalTo(1)));
        created(asSecretariat().body(meeting(2032).replace("REGULAR", "THEMATIC")).post(MEETINGS).then().body("number",
                equalTo(2)));
    }

    @Test
    void meetingsDraftedAtOnceGetDifferentNumbers() throws Exception {
        try (ExecutorService clerks = Executors.newFixedThreadPool(8)) {
            Callable<Integer> drafting = () -> asSecretariat().body(meeting(2033)).post(MEETINGS).then().statusCode(201)
                    .extract()
                    .path("number");
            List<Future<Integer>> drafts = clerks.invokeAll(IntStream.range(0, 16).mapToObj(i -> drafting).toList());
            Set<Integer> numbers = new HashSet<>();
            for (Future<Integer> drafted : drafts) {
                numbers.add(drafted.get());
            }
            assertEquals(16, numbers.size());
        }
    }

    @Test
    void aRevisionReplacesWhatWasReadAndNothingElse() {
        UUID id = draft(2034);
        asSecretariat().body(meeting(2034)).put(MEETINGS + "/{id}", id).then().statusCode(428)
                .body("type", equalTo("/problems/precondition-required"));
        asSecretariat().header("If-Match", "\"7\"").body(meeting(2034)).put(MEETINGS + "/{id}", id).then().statusCode(412)
                .body("type", equalTo("/problems/stale-version")).body("version", equalTo(0));
        String revised = meeting(2034).replace("\"roomCapacity\":60", "\"roomCapacity\":80");
        asSecretariat().header("If-Match", "\"0\"").body(revised).put(MEETINGS + "/{id}", id).then().statusCode(200)
                .header("ETag", "\"1\"").body("roomCapacity", equalTo(80))
                .body("title.text", equalTo("Courts and human rights"));
        asSecretariat().header("If-Match", "\"1\"").body(revised).put(MEETINGS + "/{id}", id).then().statusCode(200)
                .header("ETag", "\"1\"");
        asSecretariat().header("If-Match", "\"1\"").body(revised.replaceFirst("\\{", "{\"number\":9,"))
                .put(MEETINGS + "/{id}", id).then().statusCode(409).body("code", equalTo("number-fixed"));
    }

    @Test
    void ofAHundredWhoReviseAtOnceOneIsLetThroughAndTheOthersHearOfIt() {
        RevisionsAtOnce.oneOfAHundredIsLetThrough(MEETINGS + "/" + draft(2035), "\"0\"", no -> asSecretariat()
                .body(meeting(2035).replace("\"roomCapacity\":60", "\"roomCapacity\":" + (70 + no))));
    }

    @Test
    void meetingsAreListedFromTheLatestBackPageByPage() {
        List<UUID> ids = IntStream.range(0, 5).mapToObj(i -> created(asSecretariat()
                .body(meeting(2036).replace("2036-01-30", "2036-0" + (i + 2) + "-15")).post(MEETINGS).then())).toList();

        var first = asSecretariat().get(MEETINGS + "?year=2036&limit=2").then().statusCode(200)
                .body("items.id", contains(ids.get(4).toString(), ids.get(3).toString()))
                .header("Link", endsWith("rel=\"next\""))
                .extract();
        String next = first.path("next");
        var second = asSecretariat().get(MEETINGS + "?year=2036&limit=2&after=" + next).then().statusCode(200)
                .body("items.id", contains(ids.get(2).toString(), ids.get(1).toString())).extract();
        String last = second.path("next");
        asSecretariat().get(MEETINGS + "?year=2036&limit=2&after=" + last).then().statusCode(200)
                .body("items.id", contains(ids.get(0).toString())).body("next", nullValue())
                .header("Link", endsWith("rel=\"first\""));
    }

    @Test
    void theListIsFilteredByYearAndState() {
        UUID drafted = draft(2037);
        UUID announced = announced(2037);
        asSecretariat().get(MEETINGS + "?year=2037&state=DRAFT").then().body("items.id", contains(drafted.toString()));
        asSecretariat().get(MEETINGS + "?year=2037&state=ANNOUNCED").then().body("items.id", contains(announced.toString()));
        asPublic().get(MEETINGS + "?year=2037").then().body("items.id", contains(announced.toString()));
        asPublic().get(MEETINGS + "?year=2037&state=DRAFT").then().body("items", hasSize(0));
    }

    @Test
    void theWorldLearnsOfAMeetingWithItsAnnouncementAndNeverOfItsRoom() {
        UUID id = draft(2038);
        asPublic().get(MEETINGS + "/{id}", id).then().statusCode(404);
        asRepresentative().get(MEETINGS + "/{id}", id).then().statusCode(404);
        Api.addItem(id, Api.item("REPORT", "A report"));
        act(id, "announcement");

        asPublic().get(MEETINGS + "/{id}", id).then().statusCode(200).body("state", equalTo("ANNOUNCED"))
                .body("venue.text", equalTo("Astana, House of Ministries"))
                .body("onlineAccess.visibility", equalTo("MEMBERS")).body("onlineAccess.url", nullValue());
        asRepresentative().get(MEETINGS + "/{id}", id).then().body("onlineAccess.url",
                equalTo("https://meet.example.org/room"));
    }

    @Test
    void aCancelledMeetingStaysVisibleWithItsReason() {
        UUID id = announced(2039);
        actBecause(id, "cancellation", "The hall is closed");
        asPublic().get(MEETINGS + "/{id}", id).then().statusCode(200).body("state", equalTo("CANCELLED")).body("stateReason",
                equalTo("The hall is closed"));
    }

    @Test
    void aPostponedMeetingIsAnnouncedAgainWithItsNewDate() {
        UUID id = announced(2040);
        String version = actBecause(id, "postponement", "The rapporteur is ill").extract().header("ETag");
        asSecretariat().header("If-Match", version).body(meeting(2040).replace("2040-01-30T", "2040-02-27T"))
                .put(MEETINGS + "/{id}", id).then().statusCode(200).body("state", equalTo("POSTPONED"));
        act(id, "announcement").body("state", equalTo("ANNOUNCED")).body("startsAt", startsWith("2040-02-27")).body(
                "stateReason",
                nullValue());
    }

    @Test
    void textsComeInTheReadersLanguage() {
        UUID id = announced(2041);
        asPublic().header("Accept-Language", "ru, en;q=0.5").get(MEETINGS + "/{id}", id).then()
                .body("title.text", equalTo("Суды и права человека")).body("title.lang", equalTo("ru"))
                .body("title.fallback", is(false)).body("title.original", equalTo("en"));
        asPublic().header("Accept-Language", "kk").get(MEETINGS + "/{id}", id).then().body("title.lang", equalTo("en"))
                .body("title.fallback", is(true));
        asPublic().get(MEETINGS + "/{id}?lang=*", id).then().body("title.translations.ru.state", equalTo("REVIEWED"));
    }

    @Test
    void anActThatTheStateDoesNotAllowIsRefusedWithWhatWouldBe() {
        UUID id = announced(2042);
        asSecretariat().post(MEETINGS + "/{id}/opening", id).then().statusCode(409).contentType("application/problem+json")
                .body("type", equalTo("/problems/illegal-transition")).body("state", equalTo("ANNOUNCED"))
                .body("allowed", contains("REGISTRATION_OPEN", "POSTPONED", "CANCELLED"));
        asSecretariat().header("If-Match", "\"0\"").post(MEETINGS + "/{id}/registration-opening", id).then().statusCode(412);
    }

    @Test
    void whatIsRecordedAfterTheFactNeedsAReasonAndAnOrder() {
        UUID id = draft(2022);
        Api.addItem(id, Api.item("REPORT", "A report"));
        asSecretariat().post(MEETINGS + "/{id}/announcement", id).then().statusCode(409).body("code", equalTo("after-start"));
        asSecretariat().body("{\"occurredAt\":\"2022-01-16T05:00:00Z\"}").post(MEETINGS + "/{id}/announcement", id).then()
                .statusCode(422).body("errors[0].pointer", equalTo("/reason"));
        asSecretariat().body(happened("2022-01-16T05:00:00Z")).post(MEETINGS + "/{id}/announcement", id).then().statusCode(200);
        asSecretariat().body(happened("2022-01-15T05:00:00Z")).post(MEETINGS + "/{id}/registration-opening", id).then()
                .statusCode(409).body("code", equalTo("acts-out-of-order"));
        asSecretariat().body("{\"occurredAt\":\"2090-01-15T05:00:00Z\"}").post(MEETINGS + "/{id}/registration-opening", id)
                .then()
                .statusCode(422).body("errors[0].pointer", equalTo("/occurredAt"));
        asSecretariat().get(MEETINGS + "/{id}/acts", id).then().body("items[2].act", equalTo("meeting.announced"))
                .body("items[2].occurredAt", equalTo("2022-01-16T05:00:00Z"))
                .body("items[2].reason", equalTo("Recorded from the minutes")).body("items[2].recordedAt", notNullValue());
    }

    @Test
    void onlyTheSecretariatActs() {
        UUID id = announced(2043);
        asPublic().contentType("application/json").body(meeting(2043)).post(MEETINGS).then().statusCode(401);
        asRepresentative().body(meeting(2043)).post(MEETINGS).then().statusCode(403).body("type",
                equalTo("/problems/not-allowed"));
        asRepresentative().post(MEETINGS + "/{id}/opening", id).then().statusCode(403);
        asPublic().get(MEETINGS + "/{id}/acts", id).then().statusCode(401);
        asPublic().get(MEETINGS + "/{id}/attendance", id).then().statusCode(401);
        Api.as("role=desk").get(MEETINGS + "/{id}/attendance", id).then().statusCode(200).body("present", equalTo(0));
        Api.as("role=auditor").get(MEETINGS + "/{id}/acts", id).then().statusCode(200);
        Api.as("role=auditor").get(MEETINGS + "/{id}", draft(2043)).then().statusCode(200);
    }

    @Test
    void aTitleHasItsAuthoritativeText() {
        asSecretariat().body(meeting(2044).replace(text("Courts and human rights", "Суды и права человека"),
                "{\"original\":\"kk\",\"translations\":{\"en\":{\"text\":\"Courts\"}}}")).post(MEETINGS).then().statusCode(422)
                .body("errors[0].pointer", startsWith("/title"));
    }
}
