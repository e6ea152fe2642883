package org.dialogueplatform.recommendations.api;

import static org.dialogueplatform.recommendations.Caller.publicReader;
import static org.dialogueplatform.recommendations.Caller.secretariat;
import static org.dialogueplatform.recommendations.Drafts.draft;
import static org.dialogueplatform.recommendations.Drafts.place;
import static org.dialogueplatform.recommendations.Drafts.submitted;
import static org.dialogueplatform.recommendations.Drafts.tabled;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.dialogueplatform.recommendations.ComponentTest;
import org.dialogueplatform.recommendations.Eventually;
import org.dialogueplatform.recommendations.OthersAsTold.Meeting;
import org.dialogueplatform.testing.IdleListeners;
import org.dialogueplatform.testing.LiveReader;
import org.dialogueplatform.testing.TestActors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/** Who has a meeting's recommendations, or their own work, on the screen hears what to read again; others' drafts never. */
@QuarkusTest
class LiveTest extends ComponentTest {

    private static final String WORK = "/api/v1/my-work";

    private UUID ngo;
    private UUID ministry;
    private Meeting meeting;

    @BeforeEach
    void anNgoAMinistryAndAMeeting() {
        ngo = others.organisation("NGO", "Fair Trials Union");
        ministry = others.organisation("MINISTRY", "Ministry of Justice");
        meeting = others.meeting("IN_SESSION");
    }

    @Test
    void thePublicHearsOfARecommendationWhenItIsTabledAndNotBefore() {
        String id = submitted(meeting, ngo, ministry);
        try (LiveReader page = open(REGISTER + "/live?meeting=" + meeting.id(), null);
                LiveReader proponent = open(REGISTER + "/live?meeting=" + meeting.id(), ngo);
                LiveReader stranger = open(REGISTER + "/live?meeting=" + meeting.id(), UUID.randomUUID())) {
            connected(page, proponent, stranger);
            String second = submitted(meeting, ngo, ministry);
            hears(proponent, REGISTER + "/" + second);
            Eventually.answered(200, () -> secretariat().body(place(meeting)).post(REGISTER + "/" + id + "/tabling"));
            hears(page, REGISTER + "/" + id);
            hears(stranger, REGISTER + "/" + id);
            String tag = secretariat().get(REGISTER + "/" + id).header("ETag").replaceAll("\"|-.*", "");
            assertTrue(page.heard().getLast().endsWith("\"version\":" + tag + "}"), page.heard() + " and " + tag);
            assertFalse(page.heardOf(REGISTER + "/" + second), page.heard().toString());
            assertFalse(stranger.heardOf(REGISTER + "/" + second), stranger.heard().toString());
        }
    }

    @Test
    void whoHasARecommendationOnTheScreenHearsThatItIsGone() {
        String id = tabled(meeting, ngo, ministry);
        try (LiveReader page = open(REGISTER + "/live?meeting=" + meeting.id(), null)) {
            connected(page);
            secretariat().body("{\"reason\":\"Entered twice by mistake\"}").post(REGISTER + "/" + id + "/unpublication").then()
                    .statusCode(200);
            // without a version: there is none any more; what was told before, as it was tabled, may have come late
            String gone = "changed {\"resource\":\"" + REGISTER + "/" + id + "\"}";
            Awaitility.await()
                    .untilAsserted(() -> assertTrue(page.heard().contains(gone), page.heard().toString()));
            publicReader().get(REGISTER + "/" + id).then().statusCode(404);
        }
    }

    @Test
    void anOrganisationHearsOfItsOwnWorkAndAddresseesOfNoDraft() {
        try (LiveReader proponent = open(WORK + "/live", ngo); LiveReader addressee = open(WORK + "/live", ministry)) {
            connected(proponent, addressee);
            String id = draft(ngo, ministry);
            hears(proponent, REGISTER + "/" + id);
            hears(proponent, WORK);
            assertEquals(0, addressee.heard().size(), addressee.heard().toString());
        }
    }

    @Test
    void anothersWorkIsNotForOneself() {
        assertEquals(403, open(WORK + "/live?organisation=" + ngo, ministry).status());
        assertEquals(401, open(WORK + "/live", null).status());
        assertEquals(400, open(REGISTER + "/live", null).status());
    }

    @Test
    void aHundredWhoOnlyListenCostLittle() {
        long bytes = IdleListeners.heapOf(400, RestAssured.port, REGISTER + "/live?meeting=" + meeting.id()) / 4;
        System.out.println("A hundred idle live clients of the recommendations-service: " + bytes / 1024 + " KiB of heap");
        assertTrue(bytes < 16_000_000, bytes + " bytes");
    }

    private static LiveReader open(String path, @Nullable UUID organisation) {
        return LiveReader.open("http://localhost:" + RestAssured.port + path, organisation == null ? Map.of()
                : Map.of("Authorization", TestActors.bearer("role=representative; organisation=" + organisation)));
    }

    private static void connected(LiveReader... pages) {
        for (LiveReader page : pages) {
            assertEquals(200, page.status());
            Awaitility.await().until(page::isConnected);
        }
    }

    private static void hears(LiveReader page, String resource) {
        Awaitility.await()
                .untilAsserted(() -> assertTrue(page.heardOf(resource), resource + " in " + page.heard()));
    }
}
