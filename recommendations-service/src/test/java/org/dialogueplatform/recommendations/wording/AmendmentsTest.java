package org.dialogueplatform.recommendations.wording;

import static org.dialogueplatform.recommendations.Caller.publicReader;
import static org.dialogueplatform.recommendations.Caller.representative;
import static org.dialogueplatform.recommendations.Caller.secretariat;
import static org.dialogueplatform.recommendations.Drafts.document;
import static org.dialogueplatform.recommendations.Drafts.draft;
import static org.dialogueplatform.recommendations.Drafts.place;
import static org.dialogueplatform.recommendations.Drafts.submitted;
import static org.dialogueplatform.recommendations.Drafts.tabled;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.dialogueplatform.recommendations.ComponentTest;
import org.dialogueplatform.recommendations.OthersAsTold.Meeting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

@QuarkusTest
class AmendmentsTest extends ComponentTest {

    private UUID ngo;
    private UUID ministry;
    private Meeting meeting;

    @BeforeEach
    void aMeetingIsInSession() {
        ngo = others.organisation("NGO", "Fair Trials Union");
        ministry = others.organisation("MINISTRY", "Ministry of Justice");
        meeting = others.meeting("IN_SESSION");
    }

    @Test
    void whatTheFloorAgreesOnLiesOnTheTableInItsNewWording() {
        String id = tabled(meeting, ngo, ministry);
        String path = REGISTER + "/" + id;
        String agreed = amendment("Ensure fair and public trials.");
        representative(ngo).header("If-Match", "*").body(agreed).put(path + "/wording").then().statusCode(403);
        secretariat().body(agreed).put(path + "/wording").then().statusCode(428);
        secretariat().header("If-Match", "*").body(agreed.replace("As agreed.", "")).put(path + "/wording").then()
                .statusCode(422).body("errors[0].pointer", equalTo("/reason"));
        amend(path, "Ensure fair and public trials.").then().statusCode(200).body("textVersion", equalTo(2))
                .body("text.text", equalTo("Ensure fair and public trials."));

        var told = new JsonPath(events.await(TOLD, 1, "recommendation.amended.v1", UUID.fromString(id)).getFirst().data());
        assertEquals(2, told.getInt("textVersion"));
        assertEquals(meeting.item().toString(), told.getString("agendaItemId"));
        assertEquals("Ensure fair and public trials.", told.getString("text.translations.en.text"));
        publicReader().get(path + "/history").then().body("items.findAll { it.kind == 'WORDING' }.what",
                contains("AMENDMENT"));
    }

    @Test
    void whatWasWrittenBeforeItBecamePublicIsNotForEverybody() {
        String path = REGISTER + "/" + submitted(meeting, ngo, ministry);
        amend(path, "Ensure fair hearings.").then().statusCode(200);
        publicReader().get(path + "/wordings").then().statusCode(404);
        secretariat().body(place(meeting)).post(path + "/tabling").then().statusCode(200);
        amend(path, "Ensure fair and public hearings.").then().statusCode(200);

        for (var reader : List.of(secretariat(), representative(ngo))) {
            reader.get(path + "/wordings").then().body("items.no", contains(1, 2, 3))
                    .body("items[1].reason", equalTo("As agreed."));
        }
        for (var reader : List.of(publicReader(), representative(ministry))) {
            reader.get(path + "/wordings").then().body("items.no", contains(2, 3)).body("items[0].reason", nullValue())
                    .body("items[0].text.text", equalTo("Ensure fair hearings."));
        }
        publicReader().get(path + "/wordings/2/differences").then().statusCode(404);
        publicReader().get(path + "/wordings/3/differences?from=1").then().statusCode(404);
        publicReader().get(path + "/wordings/3/differences").then().statusCode(200).body("from", equalTo(2))
                .body("to", equalTo(3)).body("languages.en.kind", contains("SAME", "ADDED", "SAME"))
                .body("languages.en[1].text", equalTo("and public "));
        secretariat().get(path + "/wordings/3/differences?from=1").then().statusCode(200).body("languages.en.kind",
                contains("SAME", "REMOVED", "ADDED", "SAME"));
        publicReader().get(path + "/history").then().body("items.findAll { it.kind == 'WORDING' }.text",
                contains("Ensure fair hearings.", "Ensure fair and public hearings."));
    }

    @Test
    void whoComesSecondIsShownBothTexts() {
        String path = REGISTER + "/" + tabled(meeting, ngo, ministry);
        String read = secretariat().get(path).header("ETag");
        amend(path, "Ensure fair and public trials.").then().statusCode(200);
        secretariat().header("If-Match", read).body(amendment("Ensure speedy trials.")).put(path + "/wording").then()
                .statusCode(412).body("type", equalTo("/problems/stale-version")).body("present.textVersion", equalTo(2))
                .body("present.text.translations.en.text", equalTo("Ensure fair and public trials."))
                .body("sent.text.translations.en.text", equalTo("Ensure speedy trials."));

        String draft = REGISTER + "/" + draft(ngo, ministry);
        representative(ngo).header("If-Match", "\"7\"").body(document("Ensure hearings.", ngo, "PUBLIC", ministry)).put(draft)
                .then().statusCode(412).body("present.version", equalTo(0))
                .body("present.text.translations.en.text", equalTo("Ensure fair trials."))
                .body("sent.text.translations.en.text", equalTo("Ensure hearings."));
        representative(ministry).header("If-Match", "\"7\"").body(document("Ensure hearings.", ministry, "PUBLIC")).put(draft)
                .then().statusCode(404).body("present", nullValue());
    }

    @Test
    void ofTwoWhoWriteAtTheSameMomentOneIsShownBothTexts() throws Exception {
        String path = REGISTER + "/" + tabled(meeting, ngo, ministry);
        String read = secretariat().get(path).header("ETag");
        try (var callers = Executors.newFixedThreadPool(2)) {
            List<Callable<Response>> both = List.of("Ensure fair hearings.", "Ensure public hearings.").stream()
                    .<Callable<Response>> map(text -> () -> secretariat().header("If-Match", read).body(amendment(text))
                            .put(path + "/wording"))
                    .toList();
            int written = 0;
            for (var answer : callers.invokeAll(both)) {
                if (answer.get().statusCode() == 200) {
                    written++;
                } else {
                    answer.get().then().statusCode(412).body("present.textVersion", equalTo(2));
                }
            }
            assertEquals(1, written);
        }
    }

    private static Response amend(String path, String english) {
        return secretariat().header("If-Match", "*").body(amendment(english)).put(path + "/wording");
    }

    private static String amendment(String english) {
        return """
                {"text":{"original":"en","translations":{"en":{"text":"%s"}}},"reason":"As agreed."}""".formatted(english);
    }
}
