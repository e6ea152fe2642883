package org.dialogueplatform.meetings.api;

import static org.dialogueplatform.meetings.api.Api.MEETINGS;
import static org.dialogueplatform.meetings.api.Api.act;
import static org.dialogueplatform.meetings.api.Api.addItem;
import static org.dialogueplatform.meetings.api.Api.announced;
import static org.dialogueplatform.meetings.api.Api.asPublic;
import static org.dialogueplatform.meetings.api.Api.asSecretariat;
import static org.dialogueplatform.meetings.api.Api.attendance;
import static org.dialogueplatform.meetings.api.Api.draft;
import static org.dialogueplatform.meetings.api.Api.item;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.dialogueplatform.testing.IdleListeners;
import org.dialogueplatform.testing.LiveReader;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.dialogueplatform.testing.TestActors;
import org.dialogueplatform.testing.TestEvents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/** Who has a meeting on the screen hears what to read again, and nothing of what they may not see. */
@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class LiveTest {

    private static final String SECRETARIAT = "role=secretariat";
    private static final TestEvents KAFKA = TestEvents.ofSuite();

    @AfterAll
    static void closeKafka() {
        KAFKA.close();
    }

    @Test
    void whatChangesIsToldWithTheVersionThatIsThenRead() {
        UUID meeting = announced(2071);
        try (LiveReader page = open(meeting, Map.of())) {
            connected(page);
            act(meeting, "registration-opening");
            String address = MEETINGS + "/" + meeting;
            hears(page, address);
            String tag = asPublic().get(address).then().statusCode(200).extract().header("ETag");
            assertTrue(page.heard().contains(
                    "changed {\"resource\":\"" + address + "\",\"version\":" + tag.replaceAll("\"|-.*", "") + "}"),
                    page.heard() + " and the version is " + tag);
            act(meeting, "registration-closing");
            act(meeting, "opening");
            hears(page, address + "/agenda-items");
            assertFalse(page.heard().stream().anyMatch(event -> event.startsWith("reset")));
        }
    }

    @Test
    void anotherMeetingIsNotHeardOf() {
        UUID meeting = announced(2072);
        UUID other = announced(2073);
        try (LiveReader page = open(meeting, Map.of())) {
            connected(page);
            act(other, "registration-opening");
            act(meeting, "registration-opening");
            hears(page, MEETINGS + "/" + meeting);
            assertFalse(page.heard().toString().contains(other.toString()));
        }
    }

    @Test
    void aDraftDoesNotExistForThePublicAndIsHeardOfByTheSecretariat() {
        UUID meeting = draft(2074);
        try (LiveReader page = open(meeting, Map.of());
                LiveReader secretariat = open(meeting, Map.of("Authorization", TestActors.bearer(SECRETARIAT)))) {
            assertEquals(404, page.status());
            connected(secretariat);
            addItem(meeting, item("PROPOSAL", "Proposals of civil society"));
            hears(secretariat, MEETINGS + "/" + meeting);
            hears(secretariat, MEETINGS + "/" + meeting + "/agenda-items");
        }
        asPublic().get(MEETINGS + "/" + UUID.randomUUID() + "/live").then().statusCode(404);
    }

    @Test
    void ofDraftedMinutesOnlyThoseHearWhoWriteThem() {
        UUID meeting = Api.inSession(2070);
        act(meeting, "ending");
        String minutes = MEETINGS + "/" + meeting + "/minutes";
        String member = TestActors.bearer("role=representative; organisation=" + UUID.randomUUID()
                + "; office=HEAD; standing=MEMBER");
        try (LiveReader page = open(meeting, Map.of());
                LiveReader members = open(meeting, Map.of("Authorization", member));
                LiveReader secretariat = open(meeting, Map.of("Authorization", TestActors.bearer(SECRETARIAT)))) {
            connected(page);
            connected(members);
            connected(secretariat);
            asSecretariat().post(minutes).then().statusCode(201);
            hears(secretariat, minutes + "/1");
            assertFalse(members.heardOf(minutes), members.heard().toString());
            asSecretariat().body(Map.of("amendmentWorkingDays", 0)).post(minutes + "/1/circulation").then().statusCode(200);
            hears(members, minutes + "/1");
            Api.actBecause(meeting, "minutes/1/recall", "A page was missing");
            hears(secretariat, minutes);
            asSecretariat().body(Map.of("amendmentWorkingDays", 0)).post(minutes + "/1/circulation").then().statusCode(200);
            act(meeting, "minutes/1/approval");
            assertFalse(page.heardOf(minutes), page.heard().toString());
            act(meeting, "minutes/1/publication");
            hears(page, minutes + "/1");
        }
    }

    @Test
    void whoRunsAMeetingHearsThatSomebodyCameOnceTheNumbersSayIt() {
        UUID meeting = announced(2079);
        String numbers = MEETINGS + "/" + meeting + "/attendance";
        try (LiveReader desk = open(meeting, Map.of("Authorization", TestActors.bearer("role=desk")));
                LiveReader page = open(meeting, Map.of())) {
            connected(desk);
            connected(page);
            for (int present = 1; present <= 3; present++) {
                long told = desk.heard().stream().filter(event -> event.contains(numbers)).count();
                UUID registration = UUID.randomUUID();
                KAFKA.publish("dialogue.participants.registration.v1", "attendance.recorded.v1", registration, 2,
                        attendance(registration, meeting, "PRESENT"));
                Awaitility.await().until(
                        () -> desk.heard().stream().filter(event -> event.contains(numbers)).count() > told);
                asSecretariat().get(numbers).then().body("presentNow", equalTo(present));
            }
            // who may not read the numbers yet is not told of them
            act(meeting, "registration-opening");
            hears(page, MEETINGS + "/" + meeting);
            assertFalse(page.heardOf(numbers), page.heard().toString());
        }
    }

    @Test
    void whoComesBackIsToldToReadEverythingAgain() {
        try (LiveReader page = open(announced(2075), Map.of("Last-Event-ID", "live"))) {
            connected(page);
            Awaitility.await().until(() -> !page.heard().isEmpty());
            assertEquals("reset {}", page.heard().getFirst());
        }
    }

    @Test
    void signsOfLifeComeUntilTheStreamEnds() {
        try (LiveReader page = open(announced(2076), Map.of())) {
            connected(page);
            Awaitility.await().until(page::hasEnded);
            assertTrue(page.signs() >= 3, "signs of life: " + page.signs());
        }
    }

    @Test
    void aHundredWhoOnlyListenCostLittle() {
        long bytes = IdleListeners.heapOf(400, RestAssured.port, MEETINGS + "/" + announced(2078) + "/live") / 4;
        System.out.println("A hundred idle live clients of the meetings-service: " + bytes / 1024 + " KiB of heap");
        assertTrue(bytes < 16_000_000, bytes + " bytes");
    }

    @Test
    void onlyWhatIsAheadOrOnlyWhatIsOverIsListed() {
        UUID ahead = announced(2077);
        asSecretariat().get(MEETINGS + "?year=2077&upcoming=true").then().statusCode(200).body("items.id",
                hasItem(ahead.toString()));
        asSecretariat().get(MEETINGS + "?year=2077&upcoming=false").then().statusCode(200).body("items.id",
                not(hasItem(ahead.toString())));
        act(ahead, "registration-opening");
        act(ahead, "registration-closing");
        act(ahead, "opening");
        act(ahead, "ending");
        asPublic().get(MEETINGS + "?year=2077&upcoming=false").then().body("items.id",
                hasItem(ahead.toString()));
        asPublic().get(MEETINGS + "?year=2077&upcoming=true").then().body("items.id",
                not(hasItem(ahead.toString())));
    }

    private static LiveReader open(UUID meeting, Map<String, String> headers) {
        return LiveReader.open("http://localhost:" + RestAssured.port + MEETINGS + "/" + meeting + "/live", headers);
    }

    private static void connected(LiveReader page) {
        assertEquals(200, page.status());
        Awaitility.await().until(page::isConnected);
    }

    private static void hears(LiveReader page, String resource) {
        Awaitility.await()
                .untilAsserted(() -> assertTrue(page.heardOf(resource), resource + " in " + page.heard()));
    }
}
