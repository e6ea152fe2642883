package org.dialogueplatform.testing.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Kafka stands still, and the suite takes writes all the same; that each of them was told afterwards is what {@link EventsIT}
 * sees. {@code -DbrokerAwaySeconds=600} for the full figure.
 */
@Order(4)
class BrokerAwayIT {

    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("brokerAwaySeconds", 15));

    @BeforeEach
    void givenABrokerThatStandsStill() {
        assumeTrue(Suite.running().isOnThisMachine(), "Processes are stopped on this machine only");
        Suite.signal("kafka", "STOP");
    }

    @AfterEach
    void andGoesOn() {
        if (Suite.running().isOnThisMachine()) {
            Suite.signal("kafka", "CONT");
        }
    }

    @Test
    void everyValidWriteIsTaken() {
        int taken = 0;
        for (Instant end = Instant.now().plus(AWAY); Instant.now().isBefore(end); taken++) {
            As.theSecretariat().body("""
                    {"category": "NGO", "country": "KZ", "names": {"original": "en",
                     "translations": {"en": {"text": "Registered while the broker was away, %d"}}}}""".formatted(taken))
                    .post("/api/v1/organisations").then().statusCode(201);
        }
        System.out.println("Kafka away for " + AWAY.toSeconds() + " s: " + taken + " writes taken, none refused");
        assertTrue(taken > 0);
    }
}
