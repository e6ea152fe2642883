package org.dialogueplatform.testing.acceptance;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;

import org.dialogueplatform.localstack.samples.Journal;
import org.dialogueplatform.localstack.samples.ReferenceMeeting;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The meeting of 30 January 2023, from its drafting to a ministry's position, through the gateway. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(1)
class ReferenceMeetingIT {

    private static ReferenceMeeting story;
    private static Journal journal;

    @BeforeAll
    static void givenAnEmptySuite() {
        journal = Told.journal();
        story = new ReferenceMeeting(Suite.running().gateway(), Suite.running().tokens(), journal);
    }

    @Test
    @Order(1)
    void organisationsOfEveryCategoryAndTheirDelegatesAreRegistered() {
        story.registerOrganisationsAndDelegates();
        story.giveMandates();

        As.thePublic().get("/api/v1/organisations?limit=100").then().statusCode(200).body("items", hasSize(19)).body(
                "items.category",
                hasItems("PARLIAMENT", "PRESIDENTIAL_BODY", "COURT", "CONSTITUTIONAL_COURT", "NHRI_OMBUDSMAN", "MINISTRY",
                        "NGO", "IGO",
                        "DONOR", "DIPLOMATIC_MISSION"));
        As.thePublic().get("/api/v1/persons").then().statusCode(401);
        As.the("ministry").get("/api/v1/me").then().statusCode(200).body("office", equalTo("HEAD")).body("organisation.id",
                equalTo(journal.id("organisation justice").toString()));
        As.thePublic().header("Accept-Language", "kk").get("/api/v1/organisations/" + journal.id("organisation justice")).then()
                .body("names.text", equalTo("Әділет министрлігі")).body("names.lang", equalTo("kk"));
    }

    @Test
    @Order(2)
    void aDraftedMeetingIsNobodysBusinessButTheSecretariats() {
        story.draftTheMeeting();

        As.thePublic().get(meeting()).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        As.theSecretariat().get(meeting()).then().statusCode(200).body("state", equalTo("DRAFT")).body("number", equalTo(1))
                .body("mode", equalTo("HYBRID")).body("startsAtLocal", equalTo("2023-01-30T10:00:00+06:00"));
        As.theSecretariat().get(meeting() + "/agenda-items").then().body("items.kind",
                equalTo(List.of("ADDRESS", "REPORT", "REPORT", "REPORT", "PROPOSAL")));
    }

    @Test
    @Order(3)
    void onceAnnouncedItIsPublicAndEveryMemberAndObserverIsInvited() {
        story.announceIt();

        As.thePublic().get("/api/v1/meetings").then().statusCode(200).body("items.id",
                hasItem(journal.id(ReferenceMeeting.MEETING).toString()));
        As.thePublic().header("Accept-Language", "ru").get(meeting()).then().body("title.lang", equalTo("ru")).body(
                "onlineAccess.url",
                nullValue());
        As.theSecretariat().get(invitations()).then().body("items", hasSize(19)).body("items.state",
                everyItem(equalTo("PENDING")));
        As.theRepresentativeOf(organisation("justice")).get(invitations()).then().body("items", hasSize(1));
    }

    @Test
    @Order(4)
    void delegatesRegisterForTheRoomOrOnlineWhichAcceptsTheInvitation() {
        story.registerDelegatesForIt();

        As.theSecretariat().get(registrations()).then().body("items", hasSize(21))
                .body("items.state", everyItem(equalTo("APPROVED")))
                .body("items.mode", hasItems("ROOM", "ONLINE"));
        As.theSecretariat().get(invitations()).then().body("items.state", everyItem(equalTo("ACCEPTED")));
        As.theRepresentativeOf(organisation("undp")).get(registrations()).then().body("items", hasSize(1));
        As.thePublic().get(registrations()).then().statusCode(401);
    }

    @Test
    @Order(5)
    void theyAreCheckedInAndTheMeetingDealsWithItsItems() {
        story.openItAndCheckDelegatesIn();
        story.hearAddressAndReports();

        As.theSecretariat().get(registrations()).then().body("items.state", everyItem(equalTo("CHECKED_IN")));
        As.thePublic().get(meeting()).then().body("state", equalTo("IN_SESSION")).body("agendaState", equalTo("ADOPTED"));
        As.thePublic().get(meeting() + "/agenda-items").then().body("items.state",
                equalTo(List.of("CONCLUDED", "CONCLUDED", "CONCLUDED", "CONCLUDED", "PENDING")));
    }

    @Test
    @Order(6)
    void delegatesOfNgosSubmitRecommendationsFromTheFloor() {
        story.submitRecommendationsFromTheFloor();

        As.thePublic().get("/api/v1/recommendations?meeting=" + journal.id(ReferenceMeeting.MEETING)).then().statusCode(200)
                .body("items", hasSize(4)).body("items.state", everyItem(equalTo("TABLED")))
                .body("items.reference",
                        containsInAnyOrder("HDDP-2023-01-001", "HDDP-2023-01-002", "HDDP-2023-01-003", "HDDP-2023-01-004"));
    }

    @Test
    @Order(7)
    void theMeetingsDecisionPassesThemOnToTheirAddressees() {
        story.decideToPassThemOn();

        As.thePublic().get(meeting() + "/decisions").then().statusCode(200).body("items[0].kind", equalTo("TRANSMIT"))
                .body("items[0].recommendations", hasSize(4));
        As.thePublic().get(recommendation("criminal-law")).then().body("state", equalTo("TRANSMITTED"));
        As.theSecretariat().get("/api/v1/decision-conflicts").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    @Order(8)
    void itIsClosedWithAttendanceByCategory() {
        story.endAndCloseIt();

        As.thePublic().get(meeting()).then().body("state", equalTo("CLOSED"));
        var attendance = As.thePublic().get(meeting() + "/attendance").then().statusCode(200).body("recorded", equalTo(true))
                .body("present", equalTo(21)).extract().jsonPath();
        assertEquals(3, attendance.getInt("counts.find { it.category == 'NGO' && it.mode == 'ROOM' }.present"));
        assertEquals(1, attendance.getInt("counts.find { it.category == 'NGO' && it.mode == 'ONLINE' }.present"));
        assertEquals(3, attendance.getInt("counts.find { it.category == 'MINISTRY' && it.mode == 'ROOM' }.present"));

        As.thePublic().get(meeting() + "/minutes/1").then().statusCode(200).body("state", equalTo("PUBLISHED"))
                .body("attendance.present.sum()", equalTo(21));
        As.thePublic().accept("application/pdf").get(meeting() + "/minutes/1/document?format=pdf&lang=kk").then()
                .statusCode(200)
                .contentType("application/pdf").body(startsWith("%PDF"));
        As.thePublic().accept("text/html").get(meeting() + "/minutes/1/document?lang=ru").then().statusCode(200)
                .header("Content-Security-Policy", startsWith("sandbox; "))
                .body(containsString("Протокол заседания № 1 2023 года"));
    }

    @Test
    @Order(9)
    void aMinistryRecordsItsPosition() {
        As.theRepresentativeOf(organisation("undp"))
                .body("{\"position\": \"SUPPORTED\", \"organisationId\": \"" + organisation("justice") + "\"}")
                .post(recommendation("criminal-law") + "/positions").then().statusCode(403);
        story.recordAPosition();

        var positions = As.thePublic().get(recommendation("criminal-law") + "/positions").then().statusCode(200).extract()
                .asString();
        assertEquals(true, positions.contains("SUPPORTED"));
        As.thePublic().get("/api/v1/recommendations?position=SUPPORTED&meeting=" + journal.id(ReferenceMeeting.MEETING)).then()
                .body("items.reference", equalTo(List.of("HDDP-2023-01-001")));
    }

    @Test
    @Order(10)
    void everythingIsRecordedAfterTheFactWithBothMoments() {
        As.theSecretariat().get(meeting() + "/acts").then().statusCode(200)
                .body("items.occurredAt", hasItem("2023-01-30T04:00:00Z"))
                .body("items.recordedAt", everyItem(not(startsWith("2023"))));
    }

    @Test
    @Order(11)
    void tellingTheStoryAgainChangesNothing() {
        story.tell();
        As.thePublic().get("/api/v1/meetings?year=2023").then().body("items", hasSize(1));
    }

    private static String meeting() {
        return "/api/v1/meetings/" + journal.id(ReferenceMeeting.MEETING);
    }

    private static String invitations() {
        return "/api/v1/invitations?limit=100&meeting=" + journal.id(ReferenceMeeting.MEETING);
    }

    private static String registrations() {
        return "/api/v1/registrations?limit=100&meeting=" + journal.id(ReferenceMeeting.MEETING);
    }

    private static String recommendation(String key) {
        return "/api/v1/recommendations/" + journal.id("recommendation " + key);
    }

    private static UUID organisation(String key) {
        return journal.id("organisation " + key);
    }
}
