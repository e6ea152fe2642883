package org.dialogueplatform.meetings.api;

import static org.dialogueplatform.meetings.api.Api.MEETINGS;
import static org.dialogueplatform.meetings.api.Api.act;
import static org.dialogueplatform.meetings.api.Api.actBecause;
import static org.dialogueplatform.meetings.api.Api.addItem;
import static org.dialogueplatform.meetings.api.Api.announced;
import static org.dialogueplatform.meetings.api.Api.as;
import static org.dialogueplatform.meetings.api.Api.asPublic;
import static org.dialogueplatform.meetings.api.Api.asSecretariat;
import static org.dialogueplatform.meetings.api.Api.draft;
import static org.dialogueplatform.meetings.api.Api.firstItem;
import static org.dialogueplatform.meetings.api.Api.inSession;
import static org.dialogueplatform.meetings.api.Api.item;
import static org.dialogueplatform.meetings.api.Api.withApprovedMinutes;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.dialogueplatform.testing.ActionWalk;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.dialogueplatform.testing.TestEvents;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What meetings and their agendas say that a caller may do with them. */
@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class ActionsTest {

    private static final int YEAR = 2094;
    private static final Map<String, String> BECAUSE = Map.of("reason", "Because of the weather");

    @Test
    void aMeetingSaysWhatMayBeDoneNowAndWhyNotTheRest() {
        UUID meeting = draft(YEAR);

        asSecretariat().header("Accept-Language", "en").get(MEETINGS + "/{id}", meeting).then()
                .body("actions.find { it.operation == 'addAgendaItem' }",
                        equalTo(Map.of("operation", "addAgendaItem", "method", "POST", "href",
                                MEETINGS + "/" + meeting + "/agenda-items", "allowed", true)))
                .body("actions.find { it.operation == 'announceMeeting' }.code", equalTo("agenda-empty"))
                .body("actions.find { it.operation == 'openMeeting' }.allowed", equalTo(false))
                .body("actions.find { it.operation == 'openMeeting' }.code", equalTo("illegal-transition"))
                .body("actions.find { it.operation == 'openMeeting' }.reason", containsString("its state is DRAFT"));
    }

    @Test
    void anAnswerToAnActSaysWhatMayBeDoneNext() {
        act(announced(YEAR), "registration-opening")
                .body("actions.findAll { it.allowed }.operation", hasItem("closeMeetingRegistration"))
                .body("actions.findAll { it.allowed }.operation", not(hasItem("openMeetingRegistration")));
    }

    @Test
    void whoeverCanDoNothingIsToldOfNothing() {
        UUID meeting = announced(YEAR);

        asPublic().get(MEETINGS + "/{id}", meeting).then().statusCode(200).body("$", not(hasKey("actions")));
        as("role=auditor").get(MEETINGS + "/{id}", meeting).then().statusCode(200).body("$", not(hasKey("actions")));
    }

    @Test
    void aListTellsOfActionsWhereItIsAskedTo() {
        announced(YEAR);

        asSecretariat().get(MEETINGS + "?year=" + YEAR).then().statusCode(200).body("items", everyItem(not(hasKey("actions"))));
        asSecretariat().get(MEETINGS + "?include=actions&year=" + YEAR).then().statusCode(200)
                .body("items", everyItem(hasKey("actions")));
        asSecretariat().get(MEETINGS + "?include=everything").then().statusCode(400);
    }

    @Test
    void whatMeetingsSayIsWhatHappens() {
        walk().over("a draft without an agenda", MEETINGS + "/{id}", of(() -> draft(YEAR)))
                .over("an announced meeting", MEETINGS + "/{id}", of(() -> announced(YEAR)))
                .over("a meeting open for registration", MEETINGS + "/{id}", announcedThen("registration-opening"))
                .over("a meeting closed for registration", MEETINGS + "/{id}",
                        announcedThen("registration-opening", "registration-closing"))
                .over("a meeting in session", MEETINGS + "/{id}", of(() -> inSession(YEAR)))
                .over("a meeting that deals with an item", MEETINGS + "/{id}", of(() -> deals(inSession(YEAR))))
                .over("a suspended meeting", MEETINGS + "/{id}", inSessionThen("suspension"))
                .over("an ended meeting", MEETINGS + "/{id}", inSessionThen("ending"))
                .over("a closed meeting", MEETINGS + "/{id}", of(() -> {
                    UUID meeting = over();
                    act(withApprovedMinutes(meeting), "closing");
                    return meeting;
                }))
                .over("a postponed meeting", MEETINGS + "/{id}", of(() -> putOff("postponement")))
                .over("a cancelled meeting", MEETINGS + "/{id}", of(() -> putOff("cancellation"))).mustBeRight();
    }

    @Test
    void whatItemsOfAnAgendaSayIsWhatHappens() {
        String path = MEETINGS + "/{id}/agenda-items/{itemId}";
        walk().over("an item of a draft", path, firstItemOf(() -> {
            UUID meeting = draft(YEAR);
            addItem(meeting, item("PROPOSAL", "Proposals"));
            return meeting;
        })).over("an item of an announced meeting", path, firstItemOf(() -> announced(YEAR)))
                .over("an item of a meeting in session", path, firstItemOf(() -> inSession(YEAR)))
                .over("the item that is dealt with", path, firstItemOf(() -> deals(inSession(YEAR)))).mustBeRight();
    }

    @Test
    void whatMinutesSayIsWhatHappens() {
        String path = MEETINGS + "/{id}/minutes/{version}";
        walk().over("a draft", path, minutesOf(() -> {
            UUID meeting = over();
            asSecretariat().post(MEETINGS + "/{id}/minutes", meeting).then().statusCode(201);
            return meeting;
        })).over("circulated minutes", path, minutesOf(() -> {
            UUID meeting = over();
            asSecretariat().post(MEETINGS + "/{id}/minutes", meeting).then().statusCode(201);
            act(meeting, "minutes/1/circulation");
            return meeting;
        })).over("approved minutes", path, minutesOf(() -> withApprovedMinutes(over())))
                .over("published minutes", path, minutesOf(() -> {
                    UUID meeting = withApprovedMinutes(over());
                    act(meeting, "minutes/1/publication");
                    return meeting;
                })).mustBeRight();
    }

    private static UUID over() {
        UUID meeting = inSession(YEAR);
        act(meeting, "ending");
        return meeting;
    }

    private static Supplier<List<String>> minutesOf(Supplier<UUID> meeting) {
        return () -> List.of(meeting.get().toString(), "1");
    }

    @Test
    void whatDocumentsSayIsWhatHappens() {
        Reported reported = Reported.announced(YEAR);
        Supplier<List<String>> fresh = () -> List.of(reported.meeting().toString(), reported.document());
        String path = MEETINGS + "/{id}/documents/{documentId}";
        walk().as(reported.actor()).over("a document", path, fresh).over("a document that was withdrawn", path, () -> {
            List<String> ids = fresh.get();
            asSecretariat().body(BECAUSE).post(path + "/withdrawal", ids.toArray()).then().statusCode(200);
            return ids;
        }).mustBeRight();
    }

    @Test
    void whatSpeakersListsAndThoseOnThemSayIsWhatHappens() {
        String lists = MEETINGS + "/{id}/speakers-lists/{listId}";
        String speakers = lists + "/speakers/{speakerId}";
        try (TestEvents kafka = TestEvents.ofSuite()) {
            var participants = new SittingFixture(kafka);
            walk().over("an open speakers' list", lists, ActionsTest::openList)
                    .over("somebody who waits", speakers, speakerOf(participants))
                    .over("somebody who speaks", speakers, speakerOf(participants, "start"))
                    .over("somebody who has spoken", speakers, speakerOf(participants, "start", "stop"))
                    .over("what somebody said", MEETINGS + "/{id}/interventions/{interventionId}", interventionOf(participants))
                    .mustBeRight();
        }
    }

    private static List<String> openList() {
        UUID meeting = deals(inSession(YEAR));
        return List.of(meeting.toString(), last(SittingFixture.open(meeting, firstItem(meeting), "")));
    }

    private static Supplier<List<String>> speakerOf(SittingFixture participants, String... acts) {
        return () -> {
            UUID meeting = deals(inSession(YEAR));
            String list = SittingFixture.open(meeting, firstItem(meeting), "");
            String speaker = SittingFixture.asks(list, participants.seated(meeting, "NGO", "Bureau"));
            for (String act : acts) {
                asSecretariat().post(speaker + "/" + act).then().statusCode(200);
            }
            return List.of(meeting.toString(), last(list), last(speaker));
        };
    }

    private static Supplier<List<String>> interventionOf(SittingFixture participants) {
        Supplier<List<String>> spoken = speakerOf(participants, "start", "stop");
        return () -> {
            List<String> ids = spoken.get();
            String said = "{\"speakerId\":\"%s\",\"summary\":%s}".formatted(ids.getLast(), Api.text("A word"));
            return List.of(ids.getFirst(), Api.created(asSecretariat().body(said).post(MEETINGS + "/{id}/interventions",
                    ids.getFirst()).then()).toString());
        };
    }

    private static String last(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static ActionWalk walk() {
        UnaryOperator<String> other = title -> item("DISCUSSION", title);
        return ActionWalk.ofRunningService().as("role=representative; organisation=" + UUID.randomUUID() + "; office=HEAD")
                .sending("reviseMeeting", Api.meeting(YEAR).replace("\"roomCapacity\":60", "\"roomCapacity\":61"))
                .sending("addAgendaItem", other.apply("Another item"))
                .sending("reviseAgendaItem", other.apply("In other words"))
                .sending("copyMeeting",
                        "{\"startsAt\":\"2078-05-14T04:00:00Z\",\"acceptOverlap\":true,\"reason\":\"Meant\"}")
                .sending("moveAgendaItem", "{\"position\":1}").sending("admitAgendaItem", BECAUSE)
                .sending("postponeMeeting", BECAUSE).sending("cancelMeeting", BECAUSE)
                .sending("reviseMinutes", Map.of("sections", List.of(Map.of("part", "CLOSING", "text",
                        Map.of("original", "en", "translations", Map.of("en", Map.of("text", "It ended well.")))))))
                .sending("proposeMinutesAmendment", Map.of("part", "CLOSING", "text",
                        Map.of("original", "en", "translations", Map.of("en", Map.of("text", "It ended early.")))))
                .sending("correctMinutes", Map.of("reason", "A number was wrong"))
                .sending("withdrawDocument", BECAUSE).sending("reinstateDocument", BECAUSE)
                .sending("reviseDocument", "{\"kind\":\"DRAFT\",\"title\":%s,\"access\":\"PUBLIC\"}".formatted(Reported.TITLE))
                .sending("takeDecision", ids -> """
                        {"agendaItemId":"%s","kind":"TAKE_NOTE","method":"CONSENSUS","text":%s}
                        """.formatted(someItem(ids.getFirst()), Api.text("Noted")))
                .sending("openSpeakersList", ids -> "{\"agendaItemId\":\"%s\"}".formatted(someItem(ids.getFirst())))
                .sending("recordIntervention", ids -> """
                        {"agendaItemId":"%s","personId":"%s","summary":%s}
                        """.formatted(someItem(ids.getFirst()), UUID.randomUUID(), Api.text("A word")))
                .sending("requestFloor", "{\"kind\":\"STATEMENT\",\"personId\":\"%s\"}".formatted(UUID.randomUUID()))
                .sending("reviseSpeakersList", "{\"limitSeconds\":60}").sending("reorderSpeakers", "{\"speakers\":[]}")
                .sending("correctSpeaker", "{\"personId\":\"%s\",\"reason\":\"A mistake\"}".formatted(UUID.randomUUID()))
                .sending("strikeSpeaker", BECAUSE).sending("recallMinutes", BECAUSE)
                .sending("correctIntervention", "{\"summary\":%s,\"reason\":\"A mistake\"}".formatted(Api.text("Another")))
                .judgedByBody("item-not-taken-up", "speaker-not-registered", "speakers-list-exists");
    }

    private static String someItem(String meeting) {
        String first = asSecretariat().get(MEETINGS + "/{id}/agenda-items", meeting).then().extract().path("items[0].id");
        return first == null ? UUID.randomUUID().toString() : first;
    }

    private static UUID deals(UUID meeting) {
        asSecretariat().post(MEETINGS + "/{id}/agenda-items/{item}/taking-up", meeting, firstItem(meeting)).then()
                .statusCode(200);
        return meeting;
    }

    private static UUID putOff(String act) {
        UUID meeting = announced(YEAR);
        actBecause(meeting, act, "Because of the weather");
        return meeting;
    }

    private static Supplier<List<String>> of(Supplier<UUID> meeting) {
        return () -> List.of(meeting.get().toString());
    }

    private static Supplier<List<String>> firstItemOf(Supplier<UUID> meeting) {
        return () -> {
            UUID id = meeting.get();
            return List.of(id.toString(), firstItem(id).toString());
        };
    }

    private static Supplier<List<String>> announcedThen(String... acts) {
        return then(() -> Api.announced(YEAR), acts);
    }

    private static Supplier<List<String>> inSessionThen(String... acts) {
        return then(() -> inSession(YEAR), acts);
    }

    private static Supplier<List<String>> then(Supplier<UUID> meeting, String... acts) {
        return of(() -> {
            UUID id = meeting.get();
            for (String act : acts) {
                act(id, act);
            }
            return id;
        });
    }
}
