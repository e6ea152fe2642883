package org.dialogueplatform.delivery.subscription;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.delivery.log.LoggedEvent;
import org.dialogueplatform.delivery.log.PublicContract;
import org.dialogueplatform.delivery.log.Rendering;
import org.dialogueplatform.delivery.webhook.Answer;
import org.dialogueplatform.delivery.webhook.SingleDelivery;
import org.dialogueplatform.platform.event.CloudEvent;
import org.dialogueplatform.platform.event.EventType;
import org.dialogueplatform.platform.persistence.Ids;
import org.dialogueplatform.platform.problem.Invalid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Sends the published example of a type, so that a partner sees a delivery arrive before there is anything to deliver. */
@ApplicationScoped
class TestDeliveries {

    /** By this a receiver can tell them from what happened. */
    private static final String SOURCE = "/delivery-service/test";

    private final Subscriptions subscriptions;
    private final Secrets secrets;
    private final Deliveries deliveries;
    private final PublicContract contract;
    private final SingleDelivery single;
    private final ObjectMapper json;
    private final Clock clock;

    @Inject
    TestDeliveries(Subscriptions subscriptions, Secrets secrets, Deliveries deliveries, PublicContract contract,
            SingleDelivery single, ObjectMapper json, Clock clock) {
        this.subscriptions = subscriptions;
        this.secrets = secrets;
        this.deliveries = deliveries;
        this.contract = contract;
        this.single = single;
        this.json = json;
        this.clock = clock;
    }

    AttemptView send(UUID id, String type, UUID partner) {
        String address = QuarkusTransaction.requiringNew().call(() -> {
            Subscription subscription = subscriptions.requireOwn(id, partner);
            subscription.requireConsent();
            return subscription.address();
        });
        LoggedEvent event = Rendering.of(example(type));
        Answer answer = single.send(address, event.id().toString(), event.body(), secrets.of(id));
        return QuarkusTransaction.requiringNew()
                .call(() -> deliveries.keepTest(id, event.id().toString(), type, answer));
    }

    private CloudEvent example(String type) {
        JsonNode data = contract.example(type).orElseThrow(() -> new Invalid("/type", "unknown-type",
                "is no type of a public event; there are " + String.join(", ", contract.types())));
        Instant now = clock.instant();
        try {
            return new CloudEvent(Ids.next(), EventType.PREFIX + type, SOURCE, Ids.next(), data.path("publicNo").asLong(1), now,
                    now, null, json.writeValueAsBytes(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
