package org.dialogueplatform.delivery.subscription;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.dialogueplatform.delivery.RegisteredPartner;
import org.dialogueplatform.delivery.webhook.Receiver;
import org.dialogueplatform.testing.ActionWalk;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** What a subscription says that its partner may do with it. */
@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class SubscriptionActionsTest {

    private static final String ONE = Partner.SUBSCRIPTIONS + "/{id}";

    private String last = "";

    @Test
    void aSubscriptionSaysWhatMayBeDoneAndWhyNotTheRest() throws Exception {
        try (Receiver agreeing = Receiver.answering(200)) {
            String id = active(agreeing.address());
            asPartner().get(ONE, id).then()
                    .body("actions.findAll { it.allowed }.operation", hasItems("pauseSubscription", "deleteSubscription"))
                    .body("actions.find { it.operation == 'resumeSubscription' }.code", equalTo("illegal-transition"))
                    .body("actions.find { it.operation == 'pauseSubscription' }.href",
                            equalTo(Partner.SUBSCRIPTIONS + "/" + id + "/pause"));
            asPartner().delete(ONE, id).then().statusCode(204);
        }
    }

    @Test
    void whatSubscriptionsSayIsWhatHappens() throws Exception {
        try (Receiver agreeing = Receiver.answering(200);
                Receiver refusing = Receiver.that((request, socket) -> socket.getOutputStream()
                        .write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII)))) {
            ActionWalk.ofRunningService()
                    .sending("reviseSubscription", document(agreeing.address(), "Renamed"))
                    .sending("replayDeliveries", Map.of("since", "2099-01-01T00:00:00Z"))
                    .sending("sendTestDelivery", Map.of("type", "public.unknown.v1"))
                    .over("a subscription whose address has not agreed", ONE, of(() -> made(refusing.address())))
                    .over("an active subscription", ONE, of(() -> active(agreeing.address())))
                    .over("a paused subscription", ONE, of(() -> {
                        String id = active(agreeing.address());
                        asPartner().post(ONE + "/pause", id).then().statusCode(200);
                        return id;
                    })).mustBeRight();
            asPartner().delete(ONE, last);
        }
    }

    private static Supplier<List<String>> of(Supplier<String> id) {
        return () -> List.of(id.get());
    }

    /** One at a time: a partner has a limit. */
    private String made(String address) {
        if (!last.isEmpty()) {
            asPartner().delete(ONE, last);
        }
        last = asPartner().body(document(address, "Mirror")).post(Partner.SUBSCRIPTIONS).then().statusCode(201).extract()
                .path("id");
        return last;
    }

    private String active(String address) {
        String id = made(address);
        await().until(() -> "ACTIVE".equals(asPartner().get(ONE, id).path("state")));
        return id;
    }

    private static Map<String, Object> document(String address, String name) {
        return Map.of("name", name, "address", address, "facets", Map.of("theme", List.of("T" + UUID.randomUUID())));
    }

    private static RequestSpecification asPartner() {
        return given().header("Authorization", RegisteredPartner.bearer()).header("Accept-Language", "en")
                .contentType(ContentType.JSON);
    }
}
