package org.dialogueplatform.delivery.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.dialogueplatform.localstack.infrastructure.DatabaseLayout;
import org.dialogueplatform.localstack.infrastructure.PostgresServer;
import org.dialogueplatform.localstack.infrastructure.Processes;
import org.dialogueplatform.localstack.keycloak.KeycloakProgram;
import org.dialogueplatform.localstack.keycloak.KeycloakSettings;
import org.dialogueplatform.localstack.keycloak.Realm;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.testing.Contracts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The registry at a real Keycloak with the suite's realm, as the client that may manage clients and nothing else. */
class KeycloakRegistryTest {

    private static final Path TARGET = Contracts.root().resolve("local-stack/target/keycloak");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static PostgresServer postgres;
    private static Process keycloak;
    private static KeycloakSettings settings;
    private static String realm;

    @BeforeAll
    static void start() throws Exception {
        postgres = PostgresServer.throwaway();
        DatabaseLayout.apply(postgres.jdbcUrl("postgres"), PostgresServer.SUPERUSER, "");
        settings = new KeycloakSettings(freePort(), freePort(), postgres.jdbcUrl("dialogue"),
                URI.create("http://localhost:48080/auth"), "known-to-this-test-only");
        var program = KeycloakProgram.in(TARGET.resolve("for-tests"), TARGET);
        program.prepare(arguments -> run(arguments).onExit().join().exitValue());
        keycloak = run(program.start());
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> !keycloak.isAlive() || isReady());
        assertTrue(keycloak.isAlive(), "Keycloak ended: see " + log());
        Realm.at(settings.address(), URI.create("http://localhost:48080"), KeycloakSettings.ADMIN, "known-to-this-test-only",
                "registry's secret").apply();
        realm = settings.address() + "/realms/dialogue";
    }

    @AfterAll
    static void stop() throws Exception {
        if (keycloak != null) {
            Processes.stop(keycloak.toHandle(), Duration.ofSeconds(15));
        }
        postgres.close();
    }

    @Test
    void aClientsTokenIsAPartnersUntilTheClientIsDisabled() throws Exception {
        var registry = registry();
        String clientId = "partner-" + UUID.randomUUID();

        PartnerRegistry.Client made = registry.make(clientId, "Құқық мониторы");
        JsonNode token = payload(token(clientId, made.secret()));
        assertEquals("[\"partner\"]", token.path("realm_access").path("roles").toString());
        assertEquals("dialogue-api", token.path("aud").asText());
        assertEquals(clientId, token.path("azp").asText());
        assertEquals("Bearer", token.path("typ").asText());
        assertFalse(token.path("sub").asText().isEmpty());

        String next = registry.newSecret(made.providerId());
        assertNotEquals(made.secret(), next);
        assertEquals(401, token(clientId, made.secret()).statusCode());
        assertEquals("[\"partner\"]", payload(token(clientId, next)).path("realm_access").path("roles").toString());

        registry.disable(made.providerId());
        registry.disable(made.providerId());
        assertEquals(401, token(clientId, next).statusCode());
    }

    @Test
    void aClientThatIsThereIsNotTakenOverAndOneThatIsGoneIsNotMissed() {
        var registry = registry();
        String clientId = "partner-" + UUID.randomUUID();
        String providerId = registry.make(clientId, "Once").providerId();

        assertTrue(assertThrows(RuleBroken.class, () -> registry.make(clientId, "Twice")).getMessage().contains(clientId));
        registry.remove(providerId);
        registry.remove(providerId);
        registry.disable(providerId);
        assertThrows(RuleBroken.class, () -> registry.newSecret(providerId));
    }

    @Test
    void whatIsRefusedIsSaidWithoutItsInsides() {
        var stranger = new KeycloakRegistry(realm, "partner-registry", "guessed");

        ProblemException refused = assertThrows(ProblemException.class, () -> stranger.make("partner-x", "X"));
        assertTrue(refused.getMessage().contains("nothing was changed"), refused.getMessage());
        assertFalse(refused.getMessage().toLowerCase(Locale.ROOT).contains("unauthorized"), refused.getMessage());
    }

    private static KeycloakRegistry registry() {
        return new KeycloakRegistry(realm, "partner-registry", "registry's secret");
    }

    private static HttpResponse<String> token(String clientId, String secret) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=" + clientId + "&client_secret=" + secret))
                .build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode payload(HttpResponse<String> answer) throws IOException {
        assertEquals(200, answer.statusCode(), answer.body());
        var json = new ObjectMapper();
        String token = json.readTree(answer.body()).path("access_token").asText();
        return json.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    private static boolean isReady() throws InterruptedException {
        try {
            return HTTP.send(HttpRequest.newBuilder(settings.health()).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private static Process run(List<String> arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
        line.addAll(arguments);
        var builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log().toFile());
        builder.environment().putAll(settings.environment());
        return builder.start();
    }

    private static Path log() throws IOException {
        return Files.createDirectories(Contracts.root().resolve("delivery-service/target")).resolve("keycloak-for-tests.log");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
