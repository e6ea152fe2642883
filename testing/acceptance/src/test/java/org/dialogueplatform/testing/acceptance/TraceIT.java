package org.dialogueplatform.testing.acceptance;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import io.opentelemetry.proto.common.v1.KeyValue;
import io.restassured.path.json.JsonPath;

/** One trace from a caller's click through gateway, service, outbox, Kafka and consumers to a partner's webhook. */
@Order(16)
class TraceIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String CALLER = "00f067aa0ba902b7";

    /** All that a step may tell: names of operations and of routes, statuses, and ids of events. */
    private static final Set<String> MAY_BE_TOLD = Set.of("http.request.method", "http.route", "http.response.status_code",
            "http.request.resend_count", "messaging.destination.name", "messaging.consumer.group.name",
            "messaging.message.id");

    /** The caller's, whose id ends so low that the suite records it. */
    private final String trace = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()) + "0000000000000001";

    @Test
    void aClickIsFollowedToThePartnerItIsToldTo() throws IOException {
        assumeTrue(Suite.running().isOnThisMachine(), "What is recorded is sent to this machine");
        JsonPath partner = As.registered("Follower", ", \"scope\": {\"types\": [\"public.meeting.*\"]}");
        String meeting = aDraftWithAnItem();
        try (var collector = new Collector(Suite.COLLECTOR_PORT); var receiver = new Receiver()) {
            String own = "/api/v1/subscriptions/" + As.aPartner(partner)
                    .body("{\"name\": \"All meetings\", \"address\": \"%s\"}".formatted(receiver.address()))
                    .post("/api/v1/subscriptions").then().statusCode(201).extract().path("id");
            await().atMost(PATIENCE).until(() -> "ACTIVE".equals(As.aPartner(partner).get(own).path("state")));

            As.theSecretariat().header("traceparent", "00-" + trace + "-" + CALLER + "-00").queryParam("why", "not-to-be-told")
                    .post(meeting + "/announcement").then().statusCode(200);

            // invitations are left out: there are as many as members of that day
            await().atMost(PATIENCE).untilAsserted(() -> assertEquals("""
                    gateway: POST /api/v1/meetings/{id}/announcement
                      meetings-service: MeetingTransitionResource.announce
                        meetings-service: send org.dialogueplatform.agenda.circulated.v1
                        meetings-service: send org.dialogueplatform.meeting-card.changed.v1
                          participants-service: process org.dialogueplatform.meeting-card.changed.v1
                          recommendations-service: process org.dialogueplatform.meeting-card.changed.v1
                        meetings-service: send org.dialogueplatform.meeting.announced.v1
                          participants-service: process org.dialogueplatform.meeting.announced.v1
                        meetings-service: send org.dialogueplatform.public.meeting.agenda-circulated.v1
                          delivery-service: process org.dialogueplatform.public.meeting.agenda-circulated.v1
                            delivery-service: deliver public.meeting.agenda-circulated.v1
                        meetings-service: send org.dialogueplatform.public.meeting.announced.v1
                          delivery-service: process org.dialogueplatform.public.meeting.announced.v1
                            delivery-service: deliver public.meeting.announced.v1
                    """, tree(collector).names(CALLER, name -> !name.contains(".invitation."))));
            System.out.println("Trace " + trace + "\n" + tree(collector).timed(CALLER));
            assertEquals(Set.of(), stepsThatBeginBeforeTheirCause(collector));
            assertEquals(Set.of("00-" + trace), receiver.taken().stream()
                    .map(taken -> taken.headers().get("traceparent").substring(0, "00-".length() + trace.length()))
                    .collect(Collectors.toSet()), "what the partner is given to quote");
            assertTellsNothingElse(collector);
            assertTrue(Files.readString(Suite.home().resolve("logs/gateway.log")).contains(trace), "the gateway's log");
            As.aPartner(partner).delete(own).then().statusCode(204);
        }
    }

    private TraceTree tree(Collector collector) {
        return new TraceTree(collector.taken(), trace);
    }

    private Set<String> stepsThatBeginBeforeTheirCause(Collector collector) {
        return tree(collector).beginningBeforeTheirCause();
    }

    private static String aDraftWithAnItem() {
        int year = 2040 + (int) (System.nanoTime() % 59);
        String meeting = "/api/v1/meetings/" + As.theSecretariat().body(Meetings.document(year)).post("/api/v1/meetings").then()
                .statusCode(201).extract().path("id");
        As.theSecretariat().body(Meetings.ITEM).post(meeting + "/agenda-items").then().statusCode(201);
        return meeting;
    }

    private void assertTellsNothingElse(Collector collector) {
        Set<String> told = tree(collector).attributes().stream().map(KeyValue::getKey).filter(key -> !MAY_BE_TOLD.contains(key))
                .collect(Collectors.toSet());
        assertEquals(Set.of(), told);
        // a query, a body, and who asked
        for (String unsaid : List.of("not-to-be-told", "Courts and human rights", "eyJ", "127.0.0.1")) {
            assertFalse(collector.taken().toString().contains(unsaid), unsaid);
        }
    }
}
