package org.dialogueplatform.meetings.api;

import static org.dialogueplatform.meetings.api.Api.MEETINGS;
import static org.dialogueplatform.meetings.api.Api.act;
import static org.dialogueplatform.meetings.api.Api.addItem;
import static org.dialogueplatform.meetings.api.Api.announced;
import static org.dialogueplatform.meetings.api.Api.asPublic;
import static org.dialogueplatform.meetings.api.Api.asRepresentative;
import static org.dialogueplatform.meetings.api.Api.asSecretariat;
import static org.dialogueplatform.meetings.api.Api.draft;
import static org.dialogueplatform.meetings.api.Api.firstItem;
import static org.dialogueplatform.meetings.api.Api.inSession;
import static org.dialogueplatform.meetings.api.Api.item;
import static org.dialogueplatform.meetings.api.Api.text;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.UUID;

import org.dialogueplatform.testing.SuiteInfrastructure;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Drawing up an agenda, and dealing with it. */
@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class AgendaApiTest {

    private static final String ITEMS = MEETINGS + "/{id}/agenda-items";
    private static final String ITEM = ITEMS + "/{item}";

    @Test
    void anItemIsAnsweredWithItsAddressItsNumberAndTheMeetingsVersion() {
        UUID meeting = draft(2050);
        var answer = asSecretariat().body(item("ADDRESS", "Address")).post(ITEMS, meeting).then().statusCode(201)
                .header("ETag", "\"1\"").body("number", equalTo("1")).body("visibility", equalTo("COMMON"))
                .body("state", equalTo("PENDING")).extract();
        String location = answer.header("Location");
        asSecretariat().get(location).then().statusCode(200).body("title.text", equalTo("Address"));
        asSecretariat()
                .body("{\"parentId\":\"%s\",\"kind\":\"REPORT\",\"title\":%s}".formatted(answer.path("id"), text("Below")))
                .post(ITEMS, meeting).then().statusCode(201).body("number", equalTo("1.1"));
    }

    @Test
    void everyoneSeesTheItemsMeantForThem() {
        UUID meeting = draft(2051);
        UUID common = addItem(meeting, item("ADDRESS", "Address"));
        UUID internal = addItem(meeting, visible("INTERNAL"));
        UUID hidden = addItem(meeting, visible("HIDDEN"));
        asPublic().get(ITEMS, meeting).then().statusCode(404);
        act(meeting, "announcement");

        asPublic().get(ITEMS, meeting).then().statusCode(200).body("items.id", contains(common.toString()));
        asRepresentative().get(ITEMS, meeting).then().body("items.id", contains(common.toString(), internal.toString()));
        asSecretariat().get(ITEMS, meeting).then().body("items.id",
                contains(common.toString(), internal.toString(), hidden.toString()));
        asPublic().get(ITEM, meeting, internal).then().statusCode(404);
        asRepresentative().get(ITEM, meeting, internal).then().statusCode(200);
        asRepresentative().get(ITEM, meeting, hidden).then().statusCode(404);
    }

    @Test
    void anItemIsRewordedByWhoeverHasSeenIt() {
        UUID meeting = draft(2052);
        UUID id = addItem(meeting, item("ADDRESS", "Address"));
        String reworded = item("ADDRESS", "Opening address");
        asSecretariat().body(reworded).put(ITEM, meeting, id).then().statusCode(428);
        asSecretariat().header("If-Match", "\"0\"").body(reworded).put(ITEM, meeting, id).then().statusCode(412);
        asSecretariat().header("If-Match", "\"1\"").body(reworded).put(ITEM, meeting, id).then().statusCode(200)
                .header("ETag", "\"2\"").body("title.text", equalTo("Opening address")).body("number", equalTo("1"));
        asSecretariat().header("If-Match", "\"2\"").body(reworded).put(ITEM, meeting, id).then().statusCode(200)
                .header("ETag", "\"2\"");
        asSecretariat().header("If-Match", "\"2\"").body(reworded.replaceFirst("\\{", "{\"number\":\"3\","))
                .put(ITEM, meeting, id).then().statusCode(400).body("errors[0].pointer", equalTo("/number"));
    }

    @Test
    void anItemIsTakenOffWhileTheAgendaIsADraft() {
        UUID meeting = draft(2053);
        UUID id = addItem(meeting, item("ADDRESS", "Address"));
        UUID kept = addItem(meeting, item("REPORT", "Report"));
        asSecretariat().delete(ITEM, meeting, id).then().statusCode(204);
        asSecretariat().get(ITEM, meeting, id).then().statusCode(404);
        act(meeting, "announcement");
        asSecretariat().delete(ITEM, meeting, kept).then().statusCode(409).body("code", equalTo("agenda-circulated"));
        addItem(meeting, item("OTHER_BUSINESS", "Any other business"));
    }

    @Test
    void itemsAreCheckedFieldByField() {
        UUID meeting = draft(2054);
        asSecretariat()
                .body("{\"number\":\"01\",\"kind\":\"ADDRESS\",\"title\":%s,\"plannedMinutes\":0}".formatted(text("Address")))
                .post(ITEMS, meeting).then().statusCode(422).body("errors.pointer", contains("/number", "/plannedMinutes"));
        asSecretariat().body("{\"kind\":\"ADDRESS\",\"title\":%s,\"rapporteurs\":[{}]}".formatted(text("Address")))
                .post(ITEMS, meeting).then().statusCode(422).body("errors[0].pointer", equalTo("/rapporteurs/0"));
        asSecretariat()
                .body("{\"kind\":\"ADDRESS\",\"title\":{\"original\":\"en\",\"translations\":{\"en\":{\"text\":\" \"}}}}")
                .post(ITEMS, meeting).then().statusCode(422);
    }

    @Test
    void anOrganisationOrPersonThatIsNotKnownYetIsWaitedFor() {
        UUID meeting = draft(2055);
        asSecretariat().body("{\"kind\":\"REPORT\",\"title\":%s,\"reportingOrganisation\":\"%s\"}".formatted(text("Report"),
                UUID.randomUUID())).post(ITEMS, meeting).then().statusCode(409).header("Retry-After", equalTo("1"))
                .body("type", equalTo("/problems/reference-not-yet-known"));
        asSecretariat().body("{\"kind\":\"REPORT\",\"title\":%s,\"rapporteurs\":[{\"personId\":\"%s\"}]}".formatted(
                text("Report"), UUID.randomUUID())).post(ITEMS, meeting).then().statusCode(409)
                .header("Retry-After", equalTo("1"));
        asSecretariat().body("{\"kind\":\"REPORT\",\"title\":%s,\"rapporteurs\":[{\"name\":\"A. Example\"}]}".formatted(
                text("Report"))).post(ITEMS, meeting).then().statusCode(201).body("rapporteurs[0].name", equalTo("A. Example"));
    }

    @Test
    void itemsAreTakenUpInSessionOneAtATime() {
        UUID before = announced(2056);
        asSecretariat().post(ITEM + "/taking-up", before, firstItem(before)).then().statusCode(409)
                .body("type", equalTo("/problems/illegal-transition")).body("state", equalTo("ANNOUNCED"));

        UUID meeting = draft(2056);
        UUID first = addItem(meeting, item("ADDRESS", "Address"));
        UUID second = addItem(meeting, item("REPORT", "Report"));
        for (String act : new String[] { "announcement", "registration-opening", "registration-closing", "opening" }) {
            act(meeting, act);
        }
        asSecretariat().post(ITEM + "/taking-up", meeting, first).then().statusCode(200).body("state", equalTo("TAKEN_UP"))
                .body("takenUpAt", notNullValue()).body("concludedAt", nullValue());
        asSecretariat().post(ITEM + "/taking-up", meeting, second).then().statusCode(409).body("code",
                equalTo("another-item-taken-up"));
        asSecretariat().post(MEETINGS + "/{id}/ending", meeting).then().statusCode(409).body("code",
                equalTo("item-still-taken-up"));
        asSecretariat().post(ITEM + "/conclusion", meeting, first).then().statusCode(200).body("state", equalTo("CONCLUDED"));
        asSecretariat().post(ITEM + "/taking-up", meeting, first).then().statusCode(409).body("state", equalTo("CONCLUDED"));
        asSecretariat().header("If-Match", "\"0\"").post(ITEM + "/taking-up", meeting, second).then().statusCode(412);
        asSecretariat().body(item("REPORT", "Too late")).post(ITEMS, meeting).then().statusCode(409);
    }

    @Test
    void anItemOfAnotherMeetingIsNotFoundHere() {
        UUID meeting = inSession(2057);
        UUID other = announced(2057);
        asSecretariat().get(ITEM, meeting, firstItem(other)).then().statusCode(404);
        asSecretariat().post(ITEM + "/taking-up", meeting, firstItem(other)).then().statusCode(404);
    }

    private static String visible(String visibility) {
        return "{\"kind\":\"DISCUSSION\",\"title\":%s,\"visibility\":\"%s\"}".formatted(text("For some"), visibility);
    }
}
