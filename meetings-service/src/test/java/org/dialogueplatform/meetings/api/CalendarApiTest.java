package org.dialogueplatform.meetings.api;

import static org.dialogueplatform.meetings.api.Api.MEETINGS;
import static org.dialogueplatform.meetings.api.Api.act;
import static org.dialogueplatform.meetings.api.Api.actBecause;
import static org.dialogueplatform.meetings.api.Api.addItem;
import static org.dialogueplatform.meetings.api.Api.announced;
import static org.dialogueplatform.meetings.api.Api.as;
import static org.dialogueplatform.meetings.api.Api.asPublic;
import static org.dialogueplatform.meetings.api.Api.asRepresentative;
import static org.dialogueplatform.meetings.api.Api.asSecretariat;
import static org.dialogueplatform.meetings.api.Api.created;
import static org.dialogueplatform.meetings.api.Api.draft;
import static org.dialogueplatform.meetings.api.Api.item;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipInputStream;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.dialogueplatform.testing.TestEvents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;

/** Calendars and packs over HTTP: whose they are, and what is in them for whom. */
@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class CalendarApiTest {

    /** Later than what other tests make: in a feed are the latest meetings. */
    private static final int YEAR = 2098;
    private static final TestEvents KAFKA = TestEvents.ofSuite();
    private static final String PUBLIC = "/api/v1/calendar/public.ics";
    private static final String FEEDS = "/api/v1/calendar/feeds";
    private static final String ROOM = "https://meet.example.org/room";
    private static final String OTHER_ROOM = "https://meet.example.org/registered-only";

    @Inject
    AgroalDataSource database;

    @AfterAll
    static void closeKafka() {
        KAFKA.close();
    }

    @Test
    void everybodysCalendarHasWhatWasAnnouncedAndItsChanges() {
        UUID meeting = announced(YEAR);
        UUID draft = draft(YEAR);
        Response first = asPublic().header("Accept-Language", "ru").get(PUBLIC);
        first.then().statusCode(200).contentType(startsWith("text/calendar")).header("Cache-Control", "public, max-age=300")
                .header("Last-Modified", containsString("GMT")).body(not(containsString(draft.toString())));
        assertTrue(event(first, meeting).getProperty("CONFERENCE").isEmpty());
        assertFalse(event(first, meeting).toString().contains("meet.example.org"));
        assertEquals("Суды и права человека", value(event(first, meeting), "SUMMARY"));
        assertEquals("Courts and human rights", value(event(asPublic().get(PUBLIC + "?lang=en"), meeting), "SUMMARY"));
        asPublic().header("Accept-Language", "ru").header("If-None-Match", first.header("ETag")).get(PUBLIC).then()
                .statusCode(304);

        int before = Integer.parseInt(value(event(first, meeting), "SEQUENCE"));
        actBecause(meeting, "cancellation", "The hall is closed");
        Response later = asPublic().header("Accept-Language", "en").header("If-None-Match", first.header("ETag")).get(PUBLIC);
        VEvent cancelled = event(later, meeting);
        assertEquals("CANCELLED", value(cancelled, "STATUS"));
        assertTrue(Integer.parseInt(value(cancelled, "SEQUENCE")) > before);
        assertTrue(value(cancelled, "DESCRIPTION").startsWith("The hall is closed"));
    }

    @Test
    void aMeetingForOnesCalendarHasTheAddressToJoinAtForWhoMayHaveIt() {
        UUID meeting = announced(YEAR);
        String path = MEETINGS + "/" + meeting + "/calendar.ics";
        asPublic().get(path).then().statusCode(200).body(not(containsString("meet.example.org")))
                .header("Content-Disposition", startsWith("attachment; filename=\"meeting-" + YEAR + "-"));
        assertEquals(ROOM, value(event(asRepresentative().get(path), meeting), "CONFERENCE"));
        assertTrue(read(asPublic().get(path)).getComponents("VEVENT").size() >= 3, "the deadlines are entries, too");
        asPublic().get(MEETINGS + "/" + draft(YEAR) + "/calendar.ics").then().statusCode(404);
    }

    @Test
    void onesOwnCalendarIsReadWithoutSigningInAndKnowsWhereOneHasASeat() {
        UUID person = UUID.randomUUID();
        String me = "role=representative; organisation=" + UUID.randomUUID() + "; person=" + person;
        UUID meeting = draftedForRegistered();
        URI address = address(me);

        Response before = feed(address);
        before.then().statusCode(200).header("Cache-Control", containsString("private"))
                .body(not(containsString("registered-only")));
        assertEquals("TENTATIVE", value(event(before, meeting), "STATUS"));
        seat(meeting, person, "registration.approved.v1", 1);
        Awaitility.await()
                .until(() -> value(event(feed(address), meeting), "STATUS").equals("CONFIRMED"));
        assertEquals(OTHER_ROOM, value(event(feed(address), meeting), "CONFERENCE"));
        asPublic().get(PUBLIC).then().body(not(containsString("registered-only")));
    }

    @Test
    void onesOwnCalendarHasWhatOnesOrganisationIsInvitedToUntilItDeclines() {
        UUID organisation = UUID.randomUUID();
        UUID invitation = UUID.randomUUID();
        UUID meeting = announced(YEAR);
        URI address = address("role=representative; standing=none; organisation=" + organisation);
        assertTrue(find(feed(address), meeting).isEmpty());

        invited(invitation, meeting, organisation, "invitation.opened.v1", "PENDING", 1);
        Awaitility.await().until(() -> find(feed(address), meeting).isPresent());
        invited(invitation, meeting, organisation, "invitation.answered.v1", "DECLINED", 3);
        Awaitility.await().until(() -> find(feed(address), meeting).isEmpty());
        invited(invitation, meeting, organisation, "invitation.answered.v1", "ACCEPTED", 4);
        Awaitility.await().until(() -> find(feed(address), meeting).isPresent());
    }

    @Test
    void whatAMandateOpenedIsClosedToTheCalendarWhenItEnds() throws SQLException {
        String subject = UUID.randomUUID().toString();
        UUID meeting = announced(YEAR);
        URI address = address("role=representative; organisation=" + UUID.randomUUID() + "; subject=" + subject);
        assertTrue(find(feed(address), meeting).isPresent());
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update identity_mandate set valid_to = now() - interval '1 second' where subject = ?")) {
            update.setString(1, subject);
            update.executeUpdate();
        }
        assertEquals(List.of(), read(feed(address)).getComponents("VEVENT"));
    }

    @Test
    void anAddressIsToldOnceAndTakenBackAtOnce() {
        String me = "role=representative; organisation=" + UUID.randomUUID();
        Response made = as(me).post(FEEDS);
        String id = made.then().statusCode(201)
                .body("address", startsWith("http://localhost:8080/api/v1/calendar/mine.ics?token="))
                .extract().path("id");
        URI address = URI.create(made.path("address"));
        as(me).get(FEEDS).then().statusCode(200).body("items", hasSize(1)).body("items[0].id", equalTo(id))
                .body("items[0]", not(hasKey("address")));
        as("role=representative; organisation=" + UUID.randomUUID()).delete(FEEDS + "/" + id).then().statusCode(404);
        feed(address).then().statusCode(200);

        as(me).delete(FEEDS + "/" + id).then().statusCode(204);
        feed(address).then().statusCode(410).body("type", equalTo("/problems/gone"))
                .body(not(containsString(address.getQuery())));
        as(me).get(FEEDS).then().body("items", hasSize(0));
        asPublic().get("/api/v1/calendar/mine.ics?token=guessed").then().statusCode(404);
        asPublic().get("/api/v1/calendar/mine.ics").then().statusCode(404);
        as("role=assessor").post(FEEDS).then().statusCode(409).body("code", equalTo("no-mandate"));
    }

    @Test
    void thePackHasTheAgendaAndWhatTheReaderGetsInOrder() {
        Reported reported = Reported.announced(2057);
        addItem(reported.meeting(), Reported.item(reported.organisation(), "INTERNAL"));
        reported.document();
        String path = MEETINGS + "/" + reported.meeting() + "/pack.zip?lang=en";
        assertEquals(List.of("00 Agenda.html", "00 Contents.txt"), zipped(asPublic().get(path)));
        Response pack = asRepresentative().get(path);
        pack.then().statusCode(200).contentType("application/zip").header("X-Content-Type-Options", "nosniff").header(
                "Content-Disposition", startsWith("attachment; filename=\"2057-"));
        assertEquals(List.of("00 Agenda.html", "00 Contents.txt", "01 Report/01 Report of the Court.txt"), zipped(pack));
        asRepresentative().header("If-None-Match", pack.header("ETag")).get(path).then().statusCode(304);
        assertFalse(asRepresentative().header("If-None-Match", pack.header("ETag"))
                .get(MEETINGS + "/" + reported.meeting() + "/pack.zip?lang=ru").statusCode() == 304);
        asPublic().get(MEETINGS + "/" + draft(2057) + "/pack.zip").then().statusCode(404);
    }

    private static UUID draftedForRegistered() {
        UUID meeting = created(
                asSecretariat().body(Api.meeting(YEAR).replace("\"MEMBERS\"", "\"REGISTERED\"").replace(ROOM, OTHER_ROOM))
                        .post(MEETINGS).then());
        addItem(meeting, item("PROPOSAL", "Proposals"));
        act(meeting, "announcement");
        return meeting;
    }

    private static void invited(UUID invitation, UUID meeting, UUID organisation, String type, String state, long number) {
        KAFKA.publish("dialogue.participants.invitation.v1", type, invitation, number,
                "{\"invitationId\":\"%s\",\"meetingId\":\"%s\",\"organisationId\":\"%s\",\"state\":\"%s\"}"
                        .formatted(invitation, meeting, organisation, state));
    }

    private static void seat(UUID meeting, UUID person, String type, long number) {
        UUID registration = UUID.randomUUID();
        KAFKA.publish("dialogue.participants.registration.v1", type, registration, number,
                "{\"registrationId\":\"%s\",\"meetingId\":\"%s\",\"personId\":\"%s\",\"organisationId\":\"%s\",\"mode\":\"ONLINE\"}"
                        .formatted(registration, meeting, person, UUID.randomUUID()));
    }

    private static URI address(String actor) {
        return URI.create(as(actor).post(FEEDS).then().statusCode(201).extract().path("address"));
    }

    /** As a calendar reads it: it has the address and nothing else. */
    private static Response feed(URI address) {
        return RestAssured.given().header("Accept-Language", "en").get(address.getPath() + "?" + address.getQuery());
    }

    private static Calendar read(Response answer) {
        try {
            return new CalendarBuilder().build(new StringReader(answer.then().statusCode(200).extract().asString()));
        } catch (IOException | ParserException e) {
            throw new AssertionError("This is no calendar: " + answer.asString(), e);
        }
    }

    private static Optional<VEvent> find(Response answer, UUID meeting) {
        return read(answer).getComponents("VEVENT").stream().map(VEvent.class::cast)
                .filter(event -> value(event, "UID").equals(meeting + "@meetings.dialogueplatform.org")).findFirst();
    }

    private static VEvent event(Response answer, UUID meeting) {
        return find(answer, meeting).orElseThrow(() -> new AssertionError(meeting + " is not in " + answer.asString()));
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow(() -> new AssertionError("no " + property + " in " + event)).getValue();
    }

    private static List<String> zipped(Response answer) {
        List<String> names = new ArrayList<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.asByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
