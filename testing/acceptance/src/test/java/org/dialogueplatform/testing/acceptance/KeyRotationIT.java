package org.dialogueplatform.testing.acceptance;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;

/** The identity provider takes a new key while everybody works; nobody is turned away (checks S20). */
@Order(10)
class KeyRotationIT {

    private static final int REQUESTS_PER_SECOND = 200;
    private static final int AFTERWARDS = 10 * REQUESTS_PER_SECOND;
    /** A machine that cannot keep up is asked less often, not more and more at once. */
    private static final int AT_ONCE = 32;
    private static final List<String> SERVICES = List.of("/api/v1/meetings?limit=1", "/api/v1/organisations?limit=1",
            "/api/v1/recommendations?limit=1");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger askedAgain = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private volatile List<String> tokens = List.of();

    @Test
    void aNewKeyTurnsNobodyAway() throws IOException, InterruptedException {
        assumeTrue(Suite.running().isOnThisMachine(), "The provider's administration is reached on this machine only");
        String before = token();
        tokens = List.of(before);
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try {
            clock.scheduleAtFixedRate(this::ask, 0, 1_000_000 / REQUESTS_PER_SECOND, TimeUnit.MICROSECONDS);
            takeNewKey();
            await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> !key(token()).equals(key(before)));
            String after = token();
            assertNotEquals(key(before), key(after));
            tokens = List.of(before, after);
            int then = asked.get();
            await().atMost(Duration.ofMinutes(2)).until(() -> asked.get() > then + AFTERWARDS);
        } finally {
            clock.shutdownNow();
        }
        assertTrue(places.tryAcquire(AT_ONCE, 1, TimeUnit.MINUTES), "every request has its answer");
        System.out.println("New key while " + asked + " requests were made: " + askedAgain + " asked again, " + refused
                + " refused");
        assertEquals(0, refused.get());
        assertTrue(asked.get() > 0);
    }

    private void ask() {
        if (!places.tryAcquire()) {
            return;
        }
        List<String> known = tokens;
        int number = asked.getAndIncrement();
        String token = known.get(number % known.size());
        String path = SERVICES.get(number % SERVICES.size());
        send(path, token).thenCompose(first -> first.statusCode() == 401 ? again(path, token)
                : CompletableFuture.completedFuture(first)).whenComplete((answer, failure) -> {
                    if (failure != null || answer.statusCode() == 401) {
                        refused.incrementAndGet();
                    }
                    places.release();
                });
    }

    /** As a client does: not at once, but a moment later. */
    private CompletableFuture<HttpResponse<Void>> again(String path, String token) {
        askedAgain.incrementAndGet();
        return CompletableFuture.supplyAsync(() -> token, CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS))
                .thenCompose(same -> send(path, same));
    }

    private CompletableFuture<HttpResponse<Void>> send(String path, String token) {
        return http.sendAsync(HttpRequest.newBuilder(Suite.running().gateway().resolve(path))
                .header("Authorization", "Bearer " + token).timeout(Duration.ofSeconds(30)).build(), BodyHandlers.discarding());
    }

    private static String token() {
        return Suite.running().tokens().of("clerk").orElseThrow();
    }

    private static String key(String token) {
        return JsonPath.from(new String(Base64.getUrlDecoder().decode(token.split("\\.", 2)[0]), StandardCharsets.UTF_8))
                .getString("kid");
    }

    /** As an administrator does: one that signs from now on, beside the one that was. */
    private static void takeNewKey() throws IOException {
        URI keycloak = Suite.running().keycloak();
        String administrator = given().baseUri(keycloak.toString()).contentType(ContentType.URLENC)
                .formParams(Map.of("grant_type", "password", "client_id", "admin-cli", "username", "admin", "password",
                        Files.readString(Suite.home().resolve("keycloak/admin-password"))))
                .post("/realms/master/protocol/openid-connect/token").then().statusCode(200).extract().path("access_token");
        String realm = given().baseUri(keycloak.toString()).header("Authorization", "Bearer " + administrator)
                .get("/admin/realms/dialogue").then().statusCode(200).extract().path("id");
        given().baseUri(keycloak.toString()).header("Authorization", "Bearer " + administrator).contentType(ContentType.JSON)
                .body(Map.of("name", "rotated", "providerId", "rsa-generated", "providerType",
                        "org.keycloak.keys.KeyProvider", "parentId", realm, "config",
                        Map.of("priority", List.of("200"), "algorithm", List.of("RS256"))))
                .post("/admin/realms/dialogue/components").then().statusCode(201);
    }
}
