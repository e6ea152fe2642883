package org.dialogueplatform.localstack.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;

import org.awaitility.Awaitility;
import org.dialogueplatform.localstack.infrastructure.DatabaseLayout;
import org.dialogueplatform.localstack.infrastructure.PostgresServer;
import org.dialogueplatform.localstack.infrastructure.Processes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The realm in a real Keycloak, which a build unpacks and builds once. */
class RealmTest {

    private static final URI GATEWAY = URI.create("http://localhost:48080");
    private static final Path TARGET = Path.of(System.getProperty("dialogue.keycloak"));
    private static final String PASSWORD = "known-to-this-test-only";

    private static PostgresServer postgres;
    private static Process keycloak;
    private static KeycloakSettings settings;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        postgres = PostgresServer.throwaway();
        DatabaseLayout.apply(postgres.jdbcUrl("postgres"), PostgresServer.SUPERUSER, "");
        settings = new KeycloakSettings(freePort(), freePort(), postgres.jdbcUrl("dialogue"), GATEWAY.resolve("/auth"),
                PASSWORD);
        var program = KeycloakProgram.in(TARGET.resolve("for-tests"), TARGET);
        program.prepare(arguments -> run(arguments).onExit().join().exitValue());
        keycloak = run(program.start());
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> !keycloak.isAlive() || isReady());
        assertTrue(keycloak.isAlive(), () -> read(log()));
        realm(Realm.STEPS).apply();
        realm(Realm.STEPS).applySamples();
    }

    @AfterAll
    static void stop() throws Exception {
        if (keycloak != null) {
            Processes.stop(keycloak.toHandle(), Duration.ofSeconds(15));
        }
        postgres.close();
    }

    @Test
    void aSampleUsersTokenSaysWhoAndInWhichRoleAndNothingPersonal() throws Exception {
        Map<String, String> roles = Map.of("clerk", "secretariat", "ministry", "representative", "ngo", "representative",
                "assessor", "assessor", "desk", "desk", "auditor", "auditor", "operator", "operator", "partner", "partner");
        for (String actor : new SampleActors().names()) {
            JsonNode token = payload(tokens().of(actor).orElseThrow());

            assertEquals("http://localhost:48080/auth/realms/dialogue", token.path("iss").asText());
            assertEquals("dialogue-api", token.path("aud").asText());
            assertEquals("Bearer", token.path("typ").asText());
            assertTrue(token.path("sub").asText().startsWith("5a000000-0000-4000-8000-"), token.toString());
            assertEquals(300, token.path("exp").asLong() - token.path("iat").asLong());
            List<String> given = StreamSupport.stream(token.path("realm_access").path("roles").spliterator(), false)
                    .map(JsonNode::asText).filter(roles::containsValue).toList();
            assertEquals(List.of(roles.get(actor)), given);
            for (String personal : List.of("name", "given_name", "family_name", "preferred_username", "email")) {
                assertFalse(token.has(personal), () -> personal + " in " + token);
            }
        }
    }

    @Test
    void servicesFindTheKeysWhereTheySeeKeycloakAndTheNameBrowsersKnow() throws Exception {
        JsonNode discovery = new ObjectMapper()
                .readTree(get(settings.address() + "/realms/dialogue/.well-known/openid-configuration").body());

        assertEquals("http://localhost:48080/auth/realms/dialogue", discovery.path("issuer").asText());
        assertTrue(discovery.path("authorization_endpoint").asText().startsWith("http://localhost:48080/auth/"));
        assertTrue(discovery.path("jwks_uri").asText().startsWith(settings.address() + "/"));
    }

    @Test
    void noOtherClientGivesATokenForAPassword() throws Exception {
        for (String client : List.of("portal", "dialogue-cli", "admin-cli", "account", "account-console",
                "security-admin-console")) {
            HttpResponse<String> answer = post("token", Map.of("grant_type", "password", "client_id", client, "username",
                    "clerk", "password", new SampleActors().passwords().get("clerk")));

            assertTrue(answer.statusCode() == 400 || answer.statusCode() == 401, () -> client + ": " + answer.body());
            assertFalse(answer.body().contains("access_token"), client);
        }
        assertFalse(read(log()).contains("clerk"), "who tried is for Keycloak's own events, not for a log");
    }

    @Test
    void thePortalCannotSignInWithoutPkceNorBeSentElsewhere() throws Exception {
        String request = settings.address() + "/realms/dialogue/protocol/openid-connect/auth?client_id=portal"
                + "&response_type=code&scope=openid&redirect_uri=";

        HttpResponse<String> withoutPkce = get(request + "http://localhost:48080/auth/callback");
        assertEquals(302, withoutPkce.statusCode());
        assertTrue(withoutPkce.headers().firstValue("Location").orElseThrow().contains("error=invalid_request"));

        String pkce = "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
        assertEquals(200, get(request + "http://localhost:48080/auth/callback" + pkce).statusCode());
        assertEquals(400, get(request + "http://elsewhere.example.org/auth/callback" + pkce).statusCode());
    }

    @Test
    void theSignInPageSpeaksKazakhRussianAndEnglish() throws Exception {
        String page = settings.address() + "/realms/dialogue/protocol/openid-connect/auth?client_id=portal&response_type=code"
                + "&scope=openid&redirect_uri=http://localhost:48080/auth/callback&code_challenge_method=S256"
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&ui_locales=";

        for (String language : List.of("kk", "ru", "en")) {
            assertTrue(get(page + language).body().contains("lang=\"" + language + "\""), language);
        }
    }

    @Test
    void theCommandLineSignsInWithADevice() throws Exception {
        HttpResponse<String> answer = post("auth/device", Map.of("client_id", "dialogue-cli", "scope", "openid"));

        assertEquals(200, answer.statusCode(), answer.body());
        JsonNode device = new ObjectMapper().readTree(answer.body());
        assertTrue(device.path("verification_uri").asText().startsWith("http://localhost:48080/auth/"), answer.body());
    }

    @Test
    void theRegistrysClientMakesAPartnersClientWhoseTokenIsAPartners() throws Exception {
        String registry = accessToken("partner-registry", Realm.REGISTRY_SECRET_HERE);
        assertFalse(payload(registry).path("aud").toString().contains("dialogue-api"), "it is nobody for the services");
        assertEquals("[\"manage-clients\"]",
                payload(registry).path("resource_access").path("realm-management").path("roles").toString());
        assertEquals(403, administrates(registry, "/users"));
        assertEquals(403, administrates(registry, "/roles"));

        HttpResponse<String> made = HTTP.send(HttpRequest
                .newBuilder(URI.create(settings.address() + "/admin/realms/dialogue/clients"))
                .header("Authorization", "Bearer " + registry).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"clientId": "partner-of-this-test", "secret": "known-to-this-test-only", "publicClient": false,
                         "serviceAccountsEnabled": true, "standardFlowEnabled": false, "fullScopeAllowed": false,
                         "defaultClientScopes": ["basic", "partner"], "optionalClientScopes": []}""")).build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(201, made.statusCode(), made.body());

        JsonNode token = payload(accessToken("partner-of-this-test", "known-to-this-test-only"));
        assertEquals("[\"partner\"]", token.path("realm_access").path("roles").toString());
        assertEquals("dialogue-api", token.path("aud").asText());
        assertEquals("partner-of-this-test", token.path("azp").asText());
        assertFalse(token.path("sub").asText().isEmpty());
    }

    @Test
    void aRealmFromBeforeThePartnersGetsTheirScopeAndTheirRegistry() throws Exception {
        JsonNode scope = StreamSupport
                .stream(admin().find("/dialogue/client-scopes").orElseThrow().spliterator(), false)
                .filter(one -> one.path("name").asText().equals("partner")).findFirst().orElseThrow();
        admin().delete("/dialogue/client-scopes/" + scope.path("id").asText());
        admin().delete("/dialogue/clients/"
                + admin().find("/dialogue/clients?clientId=partner-registry").orElseThrow().path(0).path("id").asText());

        for (int times = 0; times < 2; times++) {
            setVersion(1);
            realm(Realm.STEPS).apply();
        }

        assertEquals("[\"manage-clients\"]", payload(accessToken("partner-registry", Realm.REGISTRY_SECRET_HERE))
                .path("resource_access").path("realm-management").path("roles").toString());
    }

    @Test
    void theSecretOfTheRegistryFollowsTheEnvironment() throws Exception {
        new Realm(admin(), Map.of("DIALOGUE_URL", GATEWAY.toString(), Realm.REGISTRY_SECRET, "another"), Realm.STEPS).apply();
        assertFalse(accessToken("partner-registry", "another").isEmpty());

        realm(Realm.STEPS).apply();
        assertFalse(accessToken("partner-registry", Realm.REGISTRY_SECRET_HERE).isEmpty());
    }

    @Test
    void aStepIsTakenOnceAndAnInterruptedOneAgain() {
        var times = new AtomicInteger();
        int newest = Realm.STEPS.getLast().version();
        RealmStep interrupted = new RealmStep(newest + 1, (_, _) -> {
            times.incrementAndGet();
            throw new IllegalStateException("interrupted");
        });
        RealmStep second = new RealmStep(newest + 1, (admin, _) -> {
            times.incrementAndGet();
            admin.put("/dialogue", JsonNodeFactory.instance.objectNode().put("displayName", "Renamed"));
        });
        RealmStep third = new RealmStep(newest + 2, (_, _) -> times.incrementAndGet());

        try {
            realm(List.of(interrupted)).apply();
        } catch (IllegalStateException expected) {
            assertEquals("interrupted", expected.getMessage());
        }
        realm(List.of(second)).apply();
        realm(List.of(second)).apply();
        realm(List.of(second, third)).apply();

        assertEquals(3, times.get());
        JsonNode realm = admin().find("/dialogue").orElseThrow();
        assertEquals(Integer.toString(newest + 2), realm.path("attributes").path(Realm.VERSION).asText());
        assertEquals("Renamed", realm.path("displayName").asText());
        assertEquals("S256", portal().path("attributes").path("pkce.code.challenge.method").asText());
        setVersion(newest);
    }

    @Test
    void theAddressOfTheGatewayMayChange() {
        new Realm(admin(), Map.of("DIALOGUE_URL", "https://dialogue.example.org", Realm.REGISTRY_SECRET,
                Realm.REGISTRY_SECRET_HERE), Realm.STEPS).apply();
        List<String> moved = new ArrayList<>();
        portal().path("redirectUris").forEach(address -> moved.add(address.asText()));
        realm(Realm.STEPS).apply();

        assertEquals(List.of("https://dialogue.example.org/auth/callback"), moved);
        assertTrue(portal().path("redirectUris").toString().contains("http://localhost:48080/auth/callback"));
    }

    @Test
    void samplesCanBeAppliedAgain() {
        realm(Realm.STEPS).applySamples();

        assertTrue(tokens().of("desk").isPresent());
    }

    private static JsonNode portal() {
        return admin().find("/dialogue/clients?clientId=portal").orElseThrow().path(0);
    }

    private static Realm realm(List<RealmStep> steps) {
        return new Realm(admin(), Map.of("DIALOGUE_URL", GATEWAY.toString(), Realm.REGISTRY_SECRET,
                Realm.REGISTRY_SECRET_HERE), steps);
    }

    private static void setVersion(int version) {
        ObjectNode attributes = admin().find("/dialogue").orElseThrow().path("attributes").deepCopy();
        attributes.put(Realm.VERSION, Integer.toString(version));
        admin().put("/dialogue", JsonNodeFactory.instance.objectNode().set("attributes", attributes));
    }

    private static String accessToken(String client, String secret) throws IOException, InterruptedException {
        HttpResponse<String> answer = post("token",
                Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
        assertEquals(200, answer.statusCode(), answer.body());
        return new ObjectMapper().readTree(answer.body()).path("access_token").asText();
    }

    private static int administrates(String token, String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(settings.address() + "/admin/realms/dialogue" + path))
                .header("Authorization", "Bearer " + token).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static KeycloakAdmin admin() {
        return new KeycloakAdmin(settings.address(), KeycloakSettings.ADMIN, PASSWORD);
    }

    /** There is no gateway here, so Keycloak is asked itself. */
    private static SampleTokens tokens() {
        return new SampleTokens(List.of(GATEWAY.resolve("/auth"), settings.address()));
    }

    private static JsonNode payload(String token) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String endpoint, Map<String, String> form)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(
                        URI.create(settings.address() + "/realms/dialogue/protocol/openid-connect/" + endpoint))
                        .header("Content-Type", Form.TYPE).POST(HttpRequest.BodyPublishers.ofString(Form.of(form))).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static boolean isReady() throws InterruptedException {
        try {
            return get(settings.health().toString()).statusCode() == 200;
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

    private static Path log() {
        return TARGET.resolve("for-tests.log");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
