package org.dialogueplatform.meetings.api;

import static io.restassured.RestAssured.given;
import static org.dialogueplatform.meetings.api.Api.MEETINGS;
import static org.dialogueplatform.meetings.api.Api.as;
import static org.dialogueplatform.meetings.api.Api.asSecretariat;
import static org.dialogueplatform.meetings.api.Api.created;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.awaitility.Awaitility;
import org.dialogueplatform.testing.TestEvents;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Delegates with seats, as the participants-service tells of them, and speakers' lists. */
final class SittingFixture {

    private static final String ORGANISATIONS = "dialogue.participants.organisation.v1";
    private static final String CARDS = "dialogue.participants.delegate-card.v1";
    private static final String REGISTRATIONS = "dialogue.participants.registration.v1";

    private final TestEvents kafka;

    SittingFixture(TestEvents kafka) {
        this.kafka = kafka;
    }

    /** Somebody with a seat. */
    record Seated(UUID person, UUID organisation, String category) {

        /** As they sign in. */
        String actor() {
            return "role=representative; organisation=" + organisation + "; person=" + person;
        }
    }

    UUID organisation(String category, String name) {
        UUID id = UUID.randomUUID();
        kafka.publish(ORGANISATIONS, "organisation.changed.v1", id, 1, """
                {"id":"%s","category":"%s","names":%s,"country":"KZ","active":true,"version":1}
                """.formatted(id, category, original(name)));
        return id;
    }

    /** Each for one of these organisations in turn; they are there when this returns. */
    List<Seated> seated(UUID meeting, int number, List<UUID> organisations, List<String> categories) {
        List<Seated> all = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            int which = i % organisations.size();
            var one = new Seated(UUID.randomUUID(), organisations.get(which), categories.get(which));
            kafka.publish(CARDS, "delegate-card.changed.v1", one.person, 1,
                    """
                            {"personId":"%s","displayName":"Delegate %d","position":%s,"organisationId":"%s","category":"%s","version":1}
                            """
                            .formatted(one.person, i, original("Delegate"), one.organisation, one.category));
            UUID registration = UUID.randomUUID();
            kafka.publish(REGISTRATIONS, "registration.approved.v1", registration, 1, """
                    {"registrationId":"%s","meetingId":"%s","personId":"%s","organisationId":"%s","mode":"ROOM"}
                    """.formatted(registration, meeting, one.person, one.organisation));
            all.add(one);
        }
        return all;
    }

    Seated seated(UUID meeting, String category, String organisation) {
        return seated(meeting, 1, List.of(organisation(category, organisation)), List.of(category)).getFirst();
    }

    static String lists(UUID meeting) {
        return MEETINGS + "/" + meeting + "/speakers-lists";
    }

    static String open(UUID meeting, UUID item, String more) {
        return lists(meeting) + "/" + created(asSecretariat().body("{\"agendaItemId\":\"%s\"%s}".formatted(item, more))
                .post(lists(meeting)).then());
    }

    /** The address of the request, once the seat has been heard of. */
    static String asks(String list, Seated delegate, String kind, String more) {
        return list + "/speakers/"
                + asks(asSecretariat(), list, "{\"kind\":\"%s\",\"personId\":\"%s\"%s}".formatted(kind, delegate.person, more))
                        .path("id");
    }

    /** What delegates are answered who ask for themselves. */
    static Response asksOneself(String list, Seated delegate, String kind) {
        return asks(as(delegate.actor()), list, "{\"kind\":\"%s\"}".formatted(kind));
    }

    private static Response asks(RequestSpecification by, String list, String body) {
        var answer = new AtomicReference<Response>();
        Awaitility.await()
                .until(() -> {
                    answer.set(given().spec(by).body(body).post(list + "/speakers"));
                    return answer.get().statusCode() != 409;
                });
        answer.get().then().statusCode(201);
        return answer.get();
    }

    static String asks(String list, Seated delegate) {
        return asks(list, delegate, "STATEMENT", "");
    }

    private static String original(String text) {
        return "{\"original\":\"en\",\"translations\":{\"en\":{\"text\":\"%s\",\"state\":\"ORIGINAL\"}}}".formatted(text);
    }
}
