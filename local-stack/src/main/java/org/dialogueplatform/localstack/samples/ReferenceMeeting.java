package org.dialogueplatform.localstack.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.UUID;

import org.dialogueplatform.localstack.keycloak.SampleActors;
import org.dialogueplatform.localstack.keycloak.SampleTokens;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The meeting of 30 January 2023, recorded after the fact by the secretariat, chapter by chapter. The facts are in
 * {@code reference-meeting.json}; times of day, delegates' designations and what is marked as a sample are ours, since what was
 * published does not tell them.
 */
public final class ReferenceMeeting {

    /** The journal's name for the meeting's id. */
    public static final String MEETING = "meeting";

    private static final String SECRETARIAT = "clerk";

    private final GatewayClient gateway;
    private final Journal journal;
    private final ObjectMapper json = new ObjectMapper();
    private final JsonNode story;

    /**
     * @param tokens of the sample actors who tell it
     */
    public ReferenceMeeting(URI gateway, SampleTokens tokens, Journal journal) {
        this.gateway = new GatewayClient(gateway, tokens);
        this.journal = journal;
        try (InputStream in = ReferenceMeeting.class.getResourceAsStream("reference-meeting.json")) {
            this.story = json.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells the whole story. */
    public void tell() {
        registerOrganisationsAndDelegates();
        giveMandates();
        draftTheMeeting();
        announceIt();
        registerDelegatesForIt();
        openItAndCheckDelegatesIn();
        hearAddressAndReports();
        submitRecommendationsFromTheFloor();
        decideToPassThemOn();
        endAndCloseIt();
        recordAPosition();
    }

    /** Organisations of every category of the article become members or observers; their delegates become known. */
    public void registerOrganisationsAndDelegates() {
        for (JsonNode one : story.get("organisations")) {
            String key = one.get("key").asText();
            UUID id = journal.once(organisation(key),
                    () -> gateway.create("/organisations", SECRETARIAT, one.get("organisation")));
            ObjectNode membership = one.get("membership").deepCopy();
            membership.put("organisationId", id.toString());
            journal.once("membership " + key, () -> gateway.create("/memberships", SECRETARIAT, membership));
        }
        for (JsonNode one : story.get("delegates")) {
            ObjectNode person = json.createObjectNode().put("displayName", one.get("displayName").asText()).put(
                    "organisationId",
                    journal.id(organisation(one.get("organisation").asText())).toString());
            journal.once(delegate(one.get("key").asText()), () -> gateway.create("/persons", SECRETARIAT, person));
        }
    }

    /** Some delegates can sign in: the sample users act for their organisations. */
    public void giveMandates() {
        var actors = new SampleActors();
        for (JsonNode one : story.get("mandates")) {
            ObjectNode mandate = json.createObjectNode()
                    .put("personId", journal.id(delegate(one.get("delegate").asText())).toString())
                    .put("organisationId", journal.id(organisation(one.get("organisation").asText())).toString())
                    .put("office", one.get("office").asText())
                    .put("subject", actors.subject(one.get("actor").asText()));
            journal.once("mandate " + one.get("actor").asText(), () -> gateway.create("/mandates", SECRETARIAT, mandate));
        }
    }

    /** The secretariat drafts the hybrid meeting with its agenda: address, reports, proposals. */
    public void draftTheMeeting() {
        ObjectNode draft = backdated(story.get("meeting").deepCopy(), "draftedAt");
        UUID meeting = journal.once(MEETING, () -> gateway.create("/meetings", SECRETARIAT, draft));
        for (JsonNode one : story.get("agenda")) {
            ObjectNode item = one.get("item").deepCopy();
            if (one.has("reporting")) {
                item.put("reportingOrganisation", journal.id(organisation(one.get("reporting").asText())).toString());
            }
            if (one.has("rapporteur")) {
                item.putArray("rapporteurs").addObject().put("personId",
                        journal.id(delegate(one.get("rapporteur").asText())).toString());
            }
            journal.once(item(one), () -> gateway.create("/meetings/" + meeting + "/agenda-items", SECRETARIAT, item));
        }
    }

    /** The meeting is announced; by event every member and observer is invited. */
    public void announceIt() {
        move("announcement", "announcedAt");
        int invited = story.get("organisations").size();
        gateway.await("/invitations?limit=100&meeting=" + journal.id(MEETING), SECRETARIAT,
                invitations -> invitations.get("items").size() == invited);
        move("registration-opening", "registrationOpenedAt");
    }

    /** Delegates register for the room or online, which accepts their organisation's invitation. */
    public void registerDelegatesForIt() {
        for (JsonNode one : story.get("delegates")) {
            String key = one.get("key").asText();
            ObjectNode registration = backdated(json.createObjectNode(), "registeredAt")
                    .put("meetingId", journal.id(MEETING).toString())
                    .put("personId", journal.id(delegate(key)).toString())
                    .put("organisationId", journal.id(organisation(one.get("organisation").asText())).toString())
                    .put("mode", one.get("mode").asText());
            journal.once("registration " + key, () -> gateway.create("/registrations", SECRETARIAT, registration));
        }
        move("registration-closing", "registrationClosedAt");
    }

    /** At the door, and online; then the meeting is opened. */
    public void openItAndCheckDelegatesIn() {
        for (JsonNode one : story.get("delegates")) {
            String key = one.get("key").asText();
            ObjectNode checkIn = backdated(json.createObjectNode(), "checkedInAt").put("source",
                    one.get("mode").asText().equals("ROOM") ? "DESK" : "ONLINE");
            journal.once("check-in " + key,
                    () -> gateway.act("/registrations/" + journal.id("registration " + key) + "/check-in", SECRETARIAT,
                            checkIn));
        }
        move("opening", "openedAt");
    }

    /** The items before the proposals are dealt with one after the other. */
    public void hearAddressAndReports() {
        for (JsonNode one : story.get("agenda")) {
            if (!one.get("key").asText().equals("proposals")) {
                takeUp(one);
                conclude(one);
            }
        }
    }

    /** On the item of proposals, delegates of NGOs submit recommendations from the floor. */
    public void submitRecommendationsFromTheFloor() {
        takeUp(proposals());
        for (JsonNode one : story.get("recommendations")) {
            String key = recommendation(one.get("key").asText());
            String at = one.get("at").asText();
            UUID id = journal.once(key, () -> gateway.create("/recommendations", SECRETARIAT, draft(one)));
            ObjectNode place = happened(json.createObjectNode(), at).put("meetingId", journal.id(MEETING).toString()).put(
                    "agendaItemId",
                    journal.id(item(proposals())).toString());
            journal.once(key + " submitted", () -> gateway.act("/recommendations/" + id + "/submission", SECRETARIAT, place));
            journal.once(key + " tabled", () -> gateway.act("/recommendations/" + id + "/tabling", SECRETARIAT, place));
        }
    }

    /** The meeting passes them on; by event each is transmitted to its addressees. */
    public void decideToPassThemOn() {
        UUID meeting = journal.id(MEETING);
        int expected = story.get("recommendations").size();
        journal.once("decision", () -> {
            JsonNode tabled = gateway.await("/meetings/" + meeting + "/tabled-recommendations", SECRETARIAT,
                    answer -> answer.get("items").size() == expected);
            ObjectNode decision = story.get("decision").deepCopy();
            decision.put("agendaItemId", journal.id(item(proposals())).toString()).put("reason", reason());
            ArrayNode named = decision.putArray("recommendations");
            for (JsonNode one : tabled.get("items")) {
                named.addObject().put("id", one.get("id").asText()).put("eventNo", one.get("eventNo").asLong()).put(
                        "textVersion",
                        one.get("textVersion").asInt());
            }
            return gateway.create("/meetings/" + meeting + "/decisions", SECRETARIAT, decision);
        });
        conclude(proposals());
        for (JsonNode one : story.get("recommendations")) {
            gateway.await("/recommendations/" + journal.id(recommendation(one.get("key").asText())), SECRETARIAT,
                    recommendation -> recommendation.get("state").asText().equals("TRANSMITTED"));
        }
    }

    /** The meeting ends; its minutes are written, approved and published, and it is closed with the attendance by category. */
    public void endAndCloseIt() {
        move("ending", "endedAt");
        int delegates = story.get("delegates").size();
        gateway.await("/meetings/" + journal.id(MEETING) + "/attendance", SECRETARIAT,
                attendance -> attendance.get("present").asInt() == delegates);
        move("minutes", "minutesDraftedAt");
        ObjectNode circulation = backdated(json.createObjectNode(), "minutesCirculatedAt").put("amendmentWorkingDays",
                story.get("amendmentWorkingDays").asInt());
        journal.once("minutes circulated", () -> gateway.act("/meetings/" + journal.id(MEETING) + "/minutes/1/circulation",
                SECRETARIAT, circulation));
        move("minutes/1/approval", "minutesApprovedAt");
        move("closing", "closedAt");
        move("minutes/1/publication", "minutesPublishedAt");
    }

    /** A ministry records its position on what was transmitted to it. */
    public void recordAPosition() {
        JsonNode one = story.get("position");
        ObjectNode position = one.deepCopy();
        position.remove("recommendation");
        position.remove("organisation");
        position.put("organisationId", journal.id(organisation(one.get("organisation").asText())).toString()).put("reason",
                reason());
        journal.once("position", () -> gateway.create(
                "/recommendations/" + journal.id(recommendation(one.get("recommendation").asText())) + "/positions",
                SECRETARIAT, position));
    }

    private ObjectNode draft(JsonNode one) {
        ObjectNode draft = happened(json.createObjectNode(), one.get("at").asText());
        draft.set("text", one.get("text"));
        String proponent = one.get("proponent").asText();
        draft.putArray("proponents").addObject().put("organisationId", journal.id(organisation(proponent)).toString())
                .put("personId", journal.id(delegate(proponent + "-1")).toString()).put("visibility", "PUBLIC");
        ArrayNode addressees = draft.putArray("addressees");
        for (JsonNode addressee : one.get("addressees")) {
            addressees.addObject()
                    .put("organisationId", journal.id(organisation(addressee.get("organisation").asText())).toString())
                    .put("role", addressee.get("role").asText()).put("byAgreement", addressee.get("byAgreement").asBoolean());
        }
        return draft;
    }

    private void move(String transition, String moment) {
        journal.once(transition, () -> gateway.act("/meetings/" + journal.id(MEETING) + "/" + transition, SECRETARIAT,
                backdated(json.createObjectNode(), moment)));
    }

    private void takeUp(JsonNode item) {
        dealWith(item, "taking-up", "takenUpAt");
    }

    private void conclude(JsonNode item) {
        dealWith(item, "conclusion", "concludedAt");
    }

    private void dealWith(JsonNode item, String act, String moment) {
        journal.once(act + " " + item(item),
                () -> gateway.act("/meetings/" + journal.id(MEETING) + "/agenda-items/" + journal.id(item(item)) + "/" + act,
                        SECRETARIAT,
                        happened(json.createObjectNode(), item.get(moment).asText())));
    }

    private JsonNode proposals() {
        return story.get("agenda").get(story.get("agenda").size() - 1);
    }

    private ObjectNode backdated(ObjectNode document, String moment) {
        return happened(document, story.get(moment).asText());
    }

    private ObjectNode happened(ObjectNode document, String occurredAt) {
        return document.put("occurredAt", occurredAt).put("reason", reason());
    }

    private String reason() {
        return story.get("reason").asText();
    }

    private static String organisation(String key) {
        return "organisation " + key;
    }

    private static String delegate(String key) {
        return "delegate " + key;
    }

    private static String item(JsonNode item) {
        return "item " + item.get("key").asText();
    }

    private static String recommendation(String key) {
        return "recommendation " + key;
    }
}
