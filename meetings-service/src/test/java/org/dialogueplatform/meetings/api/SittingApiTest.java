package org.dialogueplatform.meetings.api;

import static org.dialogueplatform.meetings.api.Api.MEETINGS;
import static org.dialogueplatform.meetings.api.Api.act;
import static org.dialogueplatform.meetings.api.Api.as;
import static org.dialogueplatform.meetings.api.Api.asPublic;
import static org.dialogueplatform.meetings.api.Api.asSecretariat;
import static org.dialogueplatform.meetings.api.Api.created;
import static org.dialogueplatform.meetings.api.Api.firstItem;
import static org.dialogueplatform.meetings.api.Api.happened;
import static org.dialogueplatform.meetings.api.Api.inSession;
import static org.dialogueplatform.meetings.api.Api.text;
import static org.dialogueplatform.meetings.api.SittingFixture.asks;
import static org.dialogueplatform.meetings.api.SittingFixture.lists;
import static org.dialogueplatform.meetings.api.SittingFixture.open;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.awaitility.Awaitility;
import org.dialogueplatform.meetings.api.SittingFixture.Seated;
import org.dialogueplatform.testing.AtOnce;
import org.dialogueplatform.testing.LiveReader;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.dialogueplatform.testing.TestActors;
import org.dialogueplatform.testing.TestEvents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** The sitting as those see it who run it, who speak and who listen. */
@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class SittingApiTest {

    private static final String SITTINGS = "dialogue.meetings.sitting.v1";
    private static final TestEvents KAFKA = TestEvents.ofSuite();
    private static final SittingFixture PARTICIPANTS = new SittingFixture(KAFKA);

    @AfterAll
    static void closeKafka() {
        KAFKA.close();
    }

    @Test
    void whoHasASeatAsksForTheFloorAndTheSecretariatKeepsTheClock() {
        UUID meeting = deals(2081);
        String seen = tag(MEETINGS + "/" + meeting);
        Seated ngo = PARTICIPANTS.seated(meeting, "NGO", "Bureau for Human Rights");
        Seated ministry = PARTICIPANTS.seated(meeting, "MINISTRY", "Ministry of Justice");
        String list = open(meeting, firstItem(meeting), ",\"limitSeconds\":300");
        String minister = asks(list, ministry);

        Response asked = SittingFixture.asksOneself(list, ngo, "POINT_OF_ORDER");
        String activist = list + "/speakers/" + created(asked.then());
        asked.then().body("position", equalTo(1)).body("personId", equalTo(ngo.person().toString()))
                .body("actions.findAll { it.allowed }.operation", contains("withdrawFloorRequest"));
        as(ngo.actor()).body("{\"kind\":\"STATEMENT\",\"personId\":\"%s\"}".formatted(ministry.person()))
                .post(list + "/speakers").then().statusCode(403);
        as(ngo.actor()).post(minister + "/withdrawal").then().statusCode(403);
        as("role=representative; organisation=" + ngo.organisation()).body("{\"kind\":\"STATEMENT\"}")
                .post(list + "/speakers").then().statusCode(403);
        as("role=representative; organisation=" + ngo.organisation() + "; person=" + UUID.randomUUID())
                .body("{\"kind\":\"STATEMENT\"}").post(list + "/speakers").then().statusCode(409)
                .body("code", equalTo("speaker-not-registered"));
        asPublic().get(list + "/speakers").then().statusCode(200)
                .body("items.organisation.name.text", contains("Bureau for Human Rights", "Ministry of Justice"))
                .body("items[0].name", nullValue()).body("items[0].personId", nullValue());
        as(ministry.actor()).get(list + "/speakers?limit=1").then().body("items.name", contains("Delegate 0"))
                .body("next", notNullValue());

        does(minister, "start").body("state", equalTo("SPEAKING")).body("limitReachedAt", notNullValue());
        asSecretariat().post(activist + "/start").then().statusCode(409).body("code", equalTo("another-speaker"));
        asSecretariat().post(MEETINGS + "/{id}/suspension", meeting).then().statusCode(409)
                .body("code", equalTo("somebody-speaks"));
        does(minister, "pause").body("pausedAt", notNullValue());
        does(activist, "start");
        does(activist, "stop").body("spokenSeconds", greaterThanOrEqualTo(0));
        does(minister, "resumption");
        does(minister, "stop").body("state", equalTo("SPOKEN"));
        asSecretariat().post(minister + "/stop").then().statusCode(409).body("state", equalTo("SPOKEN"));

        asSecretariat().get(list + "/acts").then().body("items.subject", everyItem(notNullValue())).body("items.act",
                contains("speakers-list.opened", "floor.requested", "floor.requested", "speaker.started", "speaker.paused",
                        "speaker.started", "speaker.ended", "speaker.resumed", "speaker.ended"));
        assertEquals(9, KAFKA.await(SITTINGS, 9, event -> id(list).equals(event.key())).size());
        asPublic().get(lists(meeting)).then().body("items.spoken", contains(2)).body("items[0].actions", nullValue());
        // whoever runs the agenda need not have read the meeting again
        asSecretariat().header("If-Match", seen).post(MEETINGS + "/{id}/suspension", meeting).then().statusCode(200);
    }

    @Test
    void ofTwoClerksTheSecondIsToldToReadAgain() {
        UUID meeting = deals(2082);
        Seated ngo = PARTICIPANTS.seated(meeting, "NGO", "Bureau");
        Seated court = PARTICIPANTS.seated(meeting, "COURT", "Supreme Court");
        String list = open(meeting, firstItem(meeting), "");
        String first = asks(list, ngo);
        String listTag = tag(list);
        String second = asks(list, court);

        // the list has changed, the speaker has not
        asSecretariat().header("If-Match", listTag).body("{\"speakers\":[]}").put(list + "/order").then().statusCode(412);
        asSecretariat().body("{\"speakers\":[]}").put(list + "/order").then().statusCode(428);
        String speakerTag = tag(first);
        List<Integer> answers = AtOnce.run(2,
                () -> asSecretariat().header("If-Match", speakerTag).post(first + "/start").statusCode());
        assertEquals(List.of(200, 412), answers.stream().sorted().toList());
        asSecretariat().header("If-Match", tag(list)).body("{\"speakers\":[\"%s\"]}".formatted(id(second)))
                .put(list + "/order").then().statusCode(200).body("next", equalTo(id(second)));
        List<Integer> starts = AtOnce.run(2, () -> asSecretariat().post(second + "/start").statusCode());
        assertEquals(List.of(409, 409), starts);
        String correction = "{\"personId\":\"%s\",\"reason\":\"The wrong name was read out\"}".formatted(court.person());
        asSecretariat().body(correction).post(first + "/corrections").then().statusCode(428);
        asSecretariat().header("If-Match", tag(first)).body(correction).post(first + "/corrections").then().statusCode(200)
                .body("personId", equalTo(court.person().toString())).body("organisation.category", equalTo("COURT"));
        does(first, "stop");
    }

    @Test
    void aListIsOfOneItemAndClosedUntilItIsOpenedAgain() {
        UUID meeting = Api.announced(2083);
        UUID item = firstItem(meeting);
        String body = "{\"agendaItemId\":\"%s\"}".formatted(item);
        asSecretariat().body(body).post(lists(meeting)).then().statusCode(409).body("state", equalTo("ANNOUNCED"));
        for (String act : new String[] { "registration-opening", "registration-closing", "opening" }) {
            act(meeting, act);
        }
        Seated ngo = PARTICIPANTS.seated(meeting, "NGO", "Bureau");
        String list = open(meeting, item, ",\"civilSocietyFirst\":true");
        asSecretariat().body(body).post(lists(meeting)).then().statusCode(409).body("code", equalTo("speakers-list-exists"));
        String waiting = asks(list, ngo);
        asSecretariat().post(waiting + "/start").then().statusCode(409).body("code", equalTo("item-not-taken-up"));
        does(list, "closing").body("state", equalTo("CLOSED"));
        as(ngo.actor()).body("{\"kind\":\"QUESTION\"}").post(list + "/speakers").then().statusCode(409)
                .body("code", equalTo("speakers-list-closed"));
        does(list, "opening");
        as(ngo.actor()).body("{\"kind\":\"STATEMENT\"}").post(list + "/speakers").then().statusCode(409)
                .body("code", equalTo("already-on-list"));
        as(ngo.actor()).post(waiting + "/withdrawal").then().statusCode(200).body("state", equalTo("WITHDRAWN"));
        asSecretariat().header("If-Match", tag(list)).body("{\"limitSeconds\":120}").put(list).then().statusCode(200)
                .body("limitSeconds", equalTo(120)).body("civilSocietyFirst", equalTo(false));
        asSecretariat().get(list + "/speakers?state=WAITING").then().body("items", hasSize(0));
        asSecretariat().get(lists(meeting) + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void whatWasSaidIsReadByThoseItIsMeantFor() {
        UUID meeting = deals(2084);
        Seated ngo = PARTICIPANTS.seated(meeting, "NGO", "Bureau");
        String list = open(meeting, firstItem(meeting), "");
        String speaker = asks(list, ngo);
        String interventions = MEETINGS + "/" + meeting + "/interventions";
        String bySpeech = "{\"speakerId\":\"%s\",\"summary\":%s,\"visibility\":\"COMMON\",\"obligations\":[\"ICCPR-14\"]}"
                .formatted(id(speaker), text("Courts need open competitions."));
        asSecretariat().body(bySpeech).post(interventions).then().statusCode(409).body("code", equalTo("has-not-spoken"));
        does(speaker, "start");
        UUID open = created(asSecretariat().body(bySpeech).post(interventions).then());
        UUID internal = created(asSecretariat().body("{\"agendaItemId\":\"%s\",\"personId\":\"%s\",\"summary\":%s}"
                .formatted(firstItem(meeting), ngo.person(), text("Among us."))).post(interventions).then());
        asSecretariat().body("{\"summary\":%s}".formatted(text("Nobody said it."))).post(interventions).then().statusCode(422)
                .body("errors[0].code", equalTo("nobody-named"));

        String naming = bySpeech.replaceFirst("\\{", "{\"statementId\":\"" + UUID.randomUUID() + "\",");
        asSecretariat().body(naming).post(interventions).then().statusCode(422)
                .body("errors[0].code", equalTo("not-of-this-meeting"));
        asSecretariat().body(bySpeech.replace("ICCPR-14", "Article 14!")).post(interventions).then().statusCode(422)
                .body("errors[0].pointer", equalTo("/obligations/0"));

        asPublic().get(interventions).then().body("items.id", contains(open.toString()))
                .body("items[0].obligations", contains("ICCPR-14")).body("items[0].name", nullValue());
        asPublic().get(interventions + "/" + internal).then().statusCode(404);
        as(ngo.actor()).get(interventions).then().body("items.id", contains(open.toString(), internal.toString()))
                .body("items[0].name", equalTo("Delegate 0"));
        String correction = "{\"summary\":%s,\"visibility\":\"HIDDEN\",\"reason\":\"It was said in confidence\"}"
                .formatted(text("Courts need competitions."));
        asSecretariat().body(correction).post(interventions + "/" + open + "/corrections").then().statusCode(428);
        String seen = tag(interventions + "/" + open);
        asSecretariat().header("If-Match", seen).body(correction).post(interventions + "/" + open + "/corrections").then()
                .statusCode(200).body("corrections.reason", contains("It was said in confidence"));
        asSecretariat().header("If-Match", seen).body(correction).post(interventions + "/" + open + "/corrections").then()
                .statusCode(412);
        asPublic().get(interventions).then().body("items", hasSize(0));
        var told = KAFKA.await(SITTINGS, 1, "intervention.corrected.v1", open).getFirst();
        assertFalse(told.data().contains("Courts"), told.data());
        assertEquals(2, told.sequence());
    }

    @Test
    void aSpeechThatWasNeverHeldIsStruckAndStaysForTheSecretariat() {
        UUID meeting = deals(2087);
        Seated ngo = PARTICIPANTS.seated(meeting, "NGO", "Bureau");
        Seated court = PARTICIPANTS.seated(meeting, "COURT", "Supreme Court");
        String list = open(meeting, firstItem(meeting), "");
        String mistaken = asks(list, ngo);
        String speaker = asks(list, court);
        does(mistaken, "start");
        UUID said = created(asSecretariat().body("{\"speakerId\":\"%s\",\"summary\":%s,\"visibility\":\"COMMON\"}"
                .formatted(id(mistaken), text("Nobody said it."))).post(MEETINGS + "/{id}/interventions", meeting).then());
        String reason = "{\"reason\":\"The wrong button was pressed\"}";
        asSecretariat().body(reason).post(mistaken + "/striking").then().statusCode(428);
        as(ngo.actor()).header("If-Match", "\"1\"").body(reason).post(mistaken + "/striking").then().statusCode(403);
        asSecretariat().header("If-Match", tag(mistaken)).body(reason).post(mistaken + "/striking").then().statusCode(200)
                .body("state", equalTo("STRUCK")).body("startedAt", notNullValue());
        does(speaker, "start");
        does(speaker, "stop");

        asSecretariat().get(MEETINGS + "/{id}/speaking-time", meeting).then().body("asked", equalTo(1))
                .body("byCategory.category", contains("COURT"));
        asSecretariat().get(list + "/speakers").then().body("items.state", contains("SPOKEN", "STRUCK"));
        asSecretariat().get(list + "/acts").then().body("items.reason", hasItem("The wrong button was pressed"));
        asPublic().get(list + "/speakers").then().body("items.state", contains("SPOKEN"));
        asPublic().get(mistaken).then().statusCode(404);
        asPublic().get(MEETINGS + "/{id}/interventions", meeting).then().body("items", hasSize(0));
        asPublic().get(MEETINGS + "/{id}/interventions/{said}", meeting, said).then().statusCode(404);
        act(meeting, "agenda-items/" + firstItem(meeting) + "/conclusion");
        act(meeting, "ending");
        Api.withApprovedMinutes(meeting);
        asSecretariat().get(MEETINGS + "/{id}/minutes/1", meeting).then()
                .body("items[0].speeches.speaker.organisation.text", contains("Supreme Court"))
                .body("speakingTime.byCategory.asked", contains(1));
    }

    @Test
    void speakingTimeIsForThoseWhoRunTheMeetingUntilItIsOnRecord() {
        UUID meeting = deals(2085);
        Seated ngo = PARTICIPANTS.seated(meeting, "NGO", "Bureau");
        String time = MEETINGS + "/" + meeting + "/speaking-time";
        arrives(meeting, ngo.organisation());
        Awaitility.await().untilAsserted(
                () -> asSecretariat().get(MEETINGS + "/{id}/presence", meeting).then().body("present", equalTo(1)));
        String speaker = asks(open(meeting, firstItem(meeting), ""), ngo);
        try (LiveReader screen = live(meeting, Map.of());
                LiveReader clerk = live(meeting, Map.of("Authorization", TestActors.bearer("role=secretariat")))) {
            does(speaker, "start");
            does(speaker, "stop");
            hears(clerk, time);
            hears(screen, speaker.substring(0, speaker.lastIndexOf('/')));
            assertFalse(screen.heardOf(time), screen.heard().toString());
        }
        asPublic().get(time).then().statusCode(401);
        as(ngo.actor()).get(time).then().statusCode(403);
        asSecretariat().get(time).then().body("recorded", equalTo(false)).body("byPerson.name", contains("Delegate 0"));
        act(meeting, "agenda-items/" + firstItem(meeting) + "/conclusion");
        act(meeting, "ending");
        act(Api.withApprovedMinutes(meeting), "closing");
        asSecretariat().get(MEETINGS + "/{id}/minutes/1", meeting).then()
                .body("speakingTime.byCategory.category", contains("NGO"))
                .body("speakingTime.byOrganisation.organisation.text", contains("Bureau"))
                .body("speakingTime.byOrganisation.spoke", contains(1))
                .body("represented.organisation.text", contains("Bureau")).body("represented.room", contains(1))
                .body("represented.standing", contains("MEMBER"));
        asPublic().get(time).then().statusCode(200).body("recorded", equalTo(true)).body("spoke", equalTo(1))
                .body("byCategory.category", contains("NGO")).body("byOrganisation.organisation.name.text", contains("Bureau"))
                .body("byPerson", nullValue());
        as(ngo.actor()).get(time).then().body("byPerson.personId", contains(ngo.person().toString()));
    }

    @Test
    void whoIsThereIsCountedByAsWhatTheyBelongToTheBody() {
        UUID meeting = inSession(2086);
        UUID member = UUID.randomUUID();
        String address = MEETINGS + "/" + meeting + "/presence";
        // a mandate with a membership, as the participants-service would tell of it
        as("role=representative; organisation=" + member).get(address).then().statusCode(403);
        arrives(meeting, member);
        arrives(meeting, member);
        arrives(meeting, UUID.randomUUID());
        Awaitility.await().untilAsserted(() -> asSecretariat().get(address).then()
                .statusCode(200).body("present", equalTo(3)).body("counts.standing", contains("GUEST", "MEMBER"))
                .body("counts.persons", contains(1, 2)).body("counts.organisations", contains(1, 1))
                .body("quorum.state", equalTo("NOT_SET")).body("quorum.represented", equalTo(1))
                .body("quorum.belonging", greaterThanOrEqualTo(1)));
    }

    /**
     * A meeting of 300 with 150 requests, played as fast as it goes by two clerks who both give the floor, while a third takes
     * requests; its times are those of a long day in 2021.
     */
    @Test
    void aLargeMeetingKeepsItsClocksRightHoweverManyHandsAreOnThem() {
        // of the contracts' keeping of six hundred seats and five hundred facts the other tests are proof enough
        TestEvents many = TestEvents.outsideContracts();
        var participants = new SittingFixture(many);
        long began = System.nanoTime();
        UUID meeting = created(asSecretariat().body(Api.meeting(2021)).post(MEETINGS).then());
        UUID item = Api.addItem(meeting, Api.item("DISCUSSION", "Exchange of views"));
        for (String[] act : new String[][] { { "announcement", "2021-01-10T05:00:00Z" },
                { "registration-opening", "2021-01-11T05:00:00Z" }, { "registration-closing", "2021-01-29T05:00:00Z" },
                { "opening", "2021-01-30T04:00:00Z" }, { "agenda-items/" + item + "/taking-up", "2021-01-30T04:05:00Z" } }) {
            asSecretariat().body(happened(act[1])).post(MEETINGS + "/{id}/" + act[0], meeting).then().statusCode(200);
        }
        List<String> categories = List.of("NGO", "MINISTRY", "COURT", "NGO", "IGO", "PARLIAMENT");
        List<UUID> organisations = categories.stream()
                .map(category -> participants.organisation(category, category + " of the test")).toList();
        List<Seated> delegates = participants.seated(meeting, 300, organisations, categories);
        String then = ",\"occurredAt\":\"2021-01-30T04:05:00Z\",\"reason\":\"Recorded from the minutes\"";
        String list = open(meeting, item, ",\"limitSeconds\":180" + then);
        asks(list, delegates.getLast(), "STATEMENT", then);

        long seated = System.nanoTime();
        var clock = new AtomicReference<>(Instant.parse("2021-01-30T04:05:00Z"));
        var given = new AtomicInteger();
        var refused = new AtomicInteger();
        Callable<Void> requests = () -> {
            for (Seated delegate : delegates.subList(0, 149)) {
                asks(list, delegate, given.get() % 25 == 24 ? "POINT_OF_ORDER" : "STATEMENT", then);
            }
            return null;
        };
        Callable<Void> floor = () -> {
            while (given.get() < 150) {
                String next = asSecretariat().get(list + "?fields=next").path("next");
                Instant from = clock.get();
                String speaker = list + "/speakers/" + next;
                if (next == null || asSecretariat().body(happened(from.toString())).post(speaker + "/start")
                        .statusCode() != 200) {
                    refused.incrementAndGet();
                    continue;
                }
                int number = given.incrementAndGet();
                Instant to = from.plusMillis(20_250 + 1_000 * (number % 37));
                if (number % 10 == 0) {
                    happens(speaker + "/pause", from.plusSeconds(5));
                    happens(speaker + "/resumption", from.plusSeconds(9));
                }
                happens(speaker + "/stop", to);
                clock.set(to);
            }
            return null;
        };
        AtOnce.run(List.of(requests, floor, floor));
        long spoken = System.nanoTime();

        String id = list.substring(list.lastIndexOf('/') + 1);
        var told = many.await(SITTINGS, 1 + 150 + 150 + 150 + 30, event -> id.equals(event.key()));
        many.close();
        assertEquals(481, told.stream().map(TestEvents.Received::sequence).distinct().count());
        List<JsonPath> speeches = told.stream().filter(event -> event.type().endsWith("speaker.ended.v1"))
                .map(event -> new JsonPath(event.data())).toList();
        assertEquals(150, speeches.stream().map(speech -> speech.getString("speakerId")).distinct().count());
        nobodySpokeBesideAnother(speeches);

        JsonPath time = asSecretariat().get(MEETINGS + "/" + meeting + "/speaking-time").then().statusCode(200)
                .body("asked", equalTo(150)).body("spoke", equalTo(150)).extract().jsonPath();
        assertEquals(speeches.stream().mapToInt(speech -> speech.getInt("spokenSeconds")).sum(), time.getInt("spokenSeconds"));
        assertEquals(sums(speeches, "category"), numbers(time, "byCategory", "category"));
        assertEquals(sums(speeches, "organisationId"), numbers(time, "byOrganisation", "organisation.id"));
        assertEquals(sums(speeches, "personId"), numbers(time, "byPerson", "personId"));
        assertTrue(refused.get() > 0, "the clerks never met");
        System.out.println("Sitting: 300 seats in " + (seated - began) / 1_000_000 + " ms; 150 speeches in "
                + (spoken - seated) / 1_000_000 + " ms by two clerks, who met " + refused.get() + " times; told and counted in "
                + (System.nanoTime() - spoken) / 1_000_000 + " ms");
    }

    private static void nobodySpokeBesideAnother(List<JsonPath> speeches) {
        var inOrder = new ArrayList<>(speeches);
        inOrder.sort(Comparator.comparing(speech -> Instant.parse(speech.getString("startedAt"))));
        for (int i = 1; i < inOrder.size(); i++) {
            assertFalse(Instant.parse(inOrder.get(i).getString("startedAt"))
                    .isBefore(Instant.parse(inOrder.get(i - 1).getString("endedAt"))), "speech " + i);
        }
    }

    private static Map<String, Integer> sums(List<JsonPath> speeches, String by) {
        Map<String, Integer> sums = new HashMap<>();
        speeches.forEach(speech -> sums.merge(speech.getString(by), speech.getInt("spokenSeconds"), Integer::sum));
        return sums;
    }

    private static Map<String, Integer> numbers(JsonPath time, String lines, String by) {
        List<String> keys = time.getList(lines + "." + by);
        List<Integer> seconds = time.getList(lines + ".spokenSeconds");
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            numbers.put(keys.get(i), seconds.get(i));
        }
        return numbers;
    }

    /** The id of a meeting that deals with its item. */
    private static UUID deals(int year) {
        UUID meeting = inSession(year);
        act(meeting, "agenda-items/" + firstItem(meeting) + "/taking-up");
        return meeting;
    }

    private static void arrives(UUID meeting, UUID organisation) {
        UUID registration = UUID.randomUUID();
        KAFKA.publish("dialogue.participants.registration.v1", "attendance.recorded.v1", registration, 2, """
                {"registrationId":"%s","meetingId":"%s","personId":"%s","organisationId":"%s","category":"NGO","mode":"ROOM",
                 "result":"PRESENT","at":"2023-01-30T03:50:00Z"}
                """.formatted(registration, meeting, UUID.randomUUID(), organisation));
    }

    private static ValidatableResponse does(String resource, String act) {
        return asSecretariat().post(resource + "/" + act).then().statusCode(200);
    }

    private static void happens(String act, Instant at) {
        asSecretariat().body(happened(at.toString())).post(act).then().statusCode(200);
    }

    private static String tag(String resource) {
        return asSecretariat().get(resource).then().statusCode(200).extract().header("ETag");
    }

    private static String id(String resource) {
        return resource.substring(resource.lastIndexOf('/') + 1);
    }

    private static LiveReader live(UUID meeting, Map<String, String> headers) {
        LiveReader reader = LiveReader.open("http://localhost:" + RestAssured.port + MEETINGS + "/" + meeting + "/live",
                headers);
        Awaitility.await().until(reader::isConnected);
        return reader;
    }

    private static void hears(LiveReader reader, String resource) {
        Awaitility.await()
                .untilAsserted(() -> assertTrue(reader.heardOf(resource), resource + " in " + reader.heard()));
    }
}
