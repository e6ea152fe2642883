package org.dialogueplatform.testing.acceptance;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The identity provider stands still: those who are signed in go on, newcomers are told. {@code -DidentityAwaySeconds=240} for
 * long enough that sessions would have been refreshed meanwhile.
 */
@Order(8)
class IdentityProviderAwayIT {

    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("identityAwaySeconds", 60));
    private static final String ME = "/api/v1/me";

    private final Browser official = new Browser();

    @BeforeEach
    void givenSomebodyWhoIsSignedIn() {
        assumeTrue(Suite.running().isOnThisMachine(), "Processes are stopped on this machine only");
        assertEquals(200, official.signIn("clerk").statusCode());
        assertEquals(200, official.fetch(ME).statusCode());
        As.the("ministry").get(ME).then().statusCode(200);
    }

    @Test
    void whoIsSignedInGoesOnAndNewcomersReadWhyTheyCannot() {
        String bearer = Suite.running().tokens().bearer("ministry");
        int asked = 0;
        Suite.signal("keycloak", "STOP");
        try {
            var newcomer = new Browser();
            Instant since = Instant.now();
            HttpResponse<String> refused = newcomer.open("/auth/login?returnTo=/");
            assertEquals(503, refused.statusCode(), refused.body());
            assertTrue(refused.body().contains("Signing in is not possible at the moment"), refused.body());
            assertTrue(Duration.between(since, Instant.now()).toSeconds() < 15);
            for (Instant end = since.plus(AWAY); Instant.now().isBefore(end); asked++) {
                assertEquals(200, official.fetch(ME).statusCode());
                if (Instant.now().isBefore(since.plusSeconds(90))) {
                    As.thePublic().header("Authorization", bearer).get(ME).then().statusCode(200);
                }
                As.thePublic().get("/api/v1/meetings").then().statusCode(200);
            }
        } finally {
            Suite.signal("keycloak", "CONT");
        }
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions()
                .until(() -> new Browser().signIn("ngo").statusCode() == 200);
        System.out.println("Identity provider away for " + AWAY.toSeconds() + " s: " + asked
                + " times asked by each of those who were signed in, none refused");
        assertTrue(asked > 0);
    }
}
