package org.dialogueplatform.meetings.api;

import static org.dialogueplatform.meetings.api.Api.asSecretariat;
import static org.dialogueplatform.meetings.api.Api.created;
import static org.dialogueplatform.meetings.api.Api.draft;
import static org.dialogueplatform.meetings.api.Api.text;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.awaitility.Awaitility;
import org.dialogueplatform.testing.TestActors;
import org.dialogueplatform.testing.TestEvents;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** An announced meeting with an item on which an organisation reports. */
record Reported(UUID organisation, UUID meeting, UUID item) {

    static final byte[] REPORT = "Report of the Court\n".getBytes(StandardCharsets.UTF_8);
    static final String TITLE = text("Report of the Court", "Доклад суда");

    static Reported announced(int year) {
        UUID organisation = UUID.randomUUID();
        try (TestEvents events = TestEvents.ofSuite()) {
            events.publish("dialogue.participants.organisation.v1", "organisation.changed.v1", organisation, 1, """
                    {"id":"%s","category":"COURT","country":"KZ","active":true,"version":1,"names":
                     {"original":"en","translations":{"en":{"text":"Supreme Court","state":"ORIGINAL"}}}}"""
                    .formatted(organisation));
        }
        UUID meeting = draft(year);
        var answer = new AtomicReference<Response>();
        // until it has been heard of
        Awaitility.await().until(() -> {
            answer.set(asSecretariat().body(item(organisation, "COMMON")).post(Api.MEETINGS + "/{id}/agenda-items", meeting));
            return answer.get().statusCode() != 409;
        });
        UUID item = created(answer.get().then());
        Api.act(meeting, "announcement");
        return new Reported(organisation, meeting, item);
    }

    /** An item on which it reports. */
    static String item(UUID organisation, String visibility) {
        return "{\"kind\":\"REPORT\",\"title\":%s,\"reportingOrganisation\":\"%s\",\"visibility\":\"%s\"}"
                .formatted(text("Report"), organisation, visibility);
    }

    String actor() {
        return "role=representative; organisation=" + organisation;
    }

    /** A document for members on its item. */
    String document() {
        return form(actor()).multiPart("file", "report.txt", REPORT, "text/plain").multiPart("kind", "REPORT")
                .multiPart("title", TITLE, "application/json").multiPart("agendaItemId", item.toString())
                .post(Api.MEETINGS + "/{id}/documents", meeting).then().statusCode(201).extract().path("id");
    }

    static RequestSpecification form(String actor) {
        return RestAssured.given().header("Authorization", TestActors.bearer(actor)).header("Accept-Language", "en");
    }
}
