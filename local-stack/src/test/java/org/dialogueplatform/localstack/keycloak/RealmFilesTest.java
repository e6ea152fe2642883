package org.dialogueplatform.localstack.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

class RealmFilesTest {

    private static final Map<String, String> ENVIRONMENT = Map.of("DIALOGUE_URL", "https://dialogue.example.org",
            "PARTNER_REGISTRY_SECRET", "known-to-this-test-only");

    private final JsonNode realm = RealmFiles.read(RealmFiles.REALM, ENVIRONMENT);
    private final JsonNode samples = RealmFiles.read(RealmFiles.SAMPLES, Map.of());

    @Test
    void theRealmBringsNoPersonNoSecretOfItsOwnAndNoDirectGrant() {
        assertEquals(Set.of("partner-registry"), strings(realm.path("users"), "serviceAccountClientId"));
        assertEquals(1, realm.path("users").size());
        for (String secret : List.of("credentials", "privateKey", "value")) {
            assertTrue(realm.findValues(secret).isEmpty(), secret);
        }
        for (JsonNode client : realm.path("clients")) {
            String id = client.path("clientId").asText();
            boolean registry = id.equals("partner-registry");
            assertEquals(registry ? "known-to-this-test-only" : "", client.path("secret").asText(), id);
            assertEquals(!registry, client.path("publicClient").asBoolean(), id);
            assertTrue(client.has("directAccessGrantsEnabled"), id);
            assertFalse(client.path("directAccessGrantsEnabled").asBoolean(), id);
            assertFalse(client.path("implicitFlowEnabled").asBoolean(), id);
            assertEquals(registry, client.path("serviceAccountsEnabled").asBoolean(), id);
        }
        // Keycloak would make it, with the direct grant
        assertFalse(named(realm.path("clients"), "clientId", "admin-cli").path("enabled").asBoolean(true));
    }

    @Test
    void whoManagesPartnersManagesClientsOnlyAndIsNobodyForTheServices() {
        JsonNode account = named(realm.path("users"), "serviceAccountClientId", "partner-registry");
        assertEquals("{\"realm-management\":[\"manage-clients\"]}", account.path("clientRoles").toString());
        assertTrue(account.path("realmRoles").isMissingNode());
        assertFalse(holds(named(realm.path("clients"), "clientId", "partner-registry").path("defaultClientScopes"),
                "dialogue-api"));
    }

    @Test
    void aPartnersClientIsAPartnerWhateverItsAccountHas() {
        JsonNode mappers = named(realm.path("clientScopes"), "name", "partner").path("protocolMappers");
        assertEquals("partner",
                named(mappers, "protocolMapper", "oidc-hardcoded-role-mapper").path("config").path("role").asText());
        assertEquals("dialogue-api", named(mappers, "protocolMapper", "oidc-audience-mapper").path("config")
                .path("included.custom.audience").asText());
        assertFalse(holds(realm.path("defaultDefaultClientScopes"), "partner"), "nobody becomes a partner unasked");
    }

    @Test
    void thereAreTheSevenRolesOfTheSuite() {
        assertEquals(Set.of("secretariat", "representative", "assessor", "desk", "partner", "auditor", "operator"),
                strings(realm.path("roles").path("realm"), "name"));
    }

    @Test
    void theClientsOfTheSuiteGetTheAudienceTheSubjectAndTheRolesInTheirTokens() {
        JsonNode mappers = named(realm.path("clientScopes"), "name", "dialogue-api").path("protocolMappers");
        JsonNode audience = named(mappers, "protocolMapper", "oidc-audience-mapper").path("config");
        assertEquals("dialogue-api", audience.path("included.custom.audience").asText());
        JsonNode roles = named(mappers, "protocolMapper", "oidc-usermodel-realm-role-mapper").path("config");
        assertEquals("realm_access.roles", roles.path("claim.name").asText());
        for (JsonNode mapper : mappers) {
            assertEquals("true", mapper.path("config").path("access.token.claim").asText(), mapper.path("name").asText());
        }
        assertTrue(strings(mappers, "protocolMapper").contains("oidc-sub-mapper"));

        for (String client : List.of("portal", "dialogue-cli")) {
            assertTrue(holds(named(realm.path("clients"), "clientId", client).path("defaultClientScopes"), "dialogue-api"));
        }
        for (JsonNode client : samples.path("clients")) {
            assertTrue(holds(client.path("defaultClientScopes"), "dialogue-api"));
        }
        assertFalse(holds(realm.path("defaultDefaultClientScopes"), "dialogue-api"),
                "a token for Keycloak's own pages is none for the suite");
    }

    @Test
    void whatIsPersonalStaysOutOfAccessTokens() {
        for (String scope : List.of("profile", "email")) {
            for (JsonNode mapper : named(realm.path("clientScopes"), "name", scope).path("protocolMappers")) {
                assertEquals("false", mapper.path("config").path("access.token.claim").asText(), mapper.path("name").asText());
            }
        }
    }

    @Test
    void thePortalSignsInWithACodeAndPkceAndTheCommandLineWithADevice() {
        JsonNode portal = named(realm.path("clients"), "clientId", "portal");
        assertTrue(portal.path("standardFlowEnabled").asBoolean());
        assertEquals("S256", portal.path("attributes").path("pkce.code.challenge.method").asText());
        for (JsonNode address : portal.path("redirectUris")) {
            assertTrue(address.asText().startsWith("https://dialogue.example.org/"), address.asText());
        }
        JsonNode commandLine = named(realm.path("clients"), "clientId", "dialogue-cli");
        assertFalse(commandLine.path("standardFlowEnabled").asBoolean());
        assertEquals("true", commandLine.path("attributes").path("oauth2.device.authorization.grant.enabled").asText());
    }

    @Test
    void accessTokensLastFiveMinutesAndGuessingPasswordsIsSlowedDown() {
        assertEquals(300, realm.path("accessTokenLifespan").asInt());
        assertTrue(realm.path("bruteForceProtected").asBoolean());
        assertEquals(List.of("kk", "ru", "en"), StreamSupport.stream(realm.path("supportedLocales").spliterator(), false)
                .map(JsonNode::asText).toList());
    }

    @Test
    void aNewRealmHasSeenEveryStep() {
        int newest = Realm.STEPS.isEmpty() ? 1 : Realm.STEPS.getLast().version();
        assertEquals(newest, realm.path("attributes").path(Realm.VERSION).asInt());
    }

    @Test
    void thereIsASampleForEveryRole() {
        Set<String> roles = new TreeSet<>();
        samples.path("users").forEach(user -> user.path("realmRoles").forEach(role -> roles.add(role.asText())));
        roles.remove("default-roles-dialogue");

        assertEquals(strings(realm.path("roles").path("realm"), "name"), roles);
        assertEquals(List.of("clerk", "ministry", "ngo", "assessor", "desk", "auditor", "operator", "partner"),
                new SampleActors().names());
        assertEquals(8, strings(samples.path("users"), "id").size());
    }

    @Test
    void aVariableThatIsNotSetIsNamed() {
        IllegalStateException missing = assertThrows(IllegalStateException.class,
                () -> RealmFiles.read(RealmFiles.REALM, Map.of()));

        assertTrue(missing.getMessage().matches("realm.json needs the variable [A-Z_]+ of the environment"),
                missing.getMessage());
    }

    private static JsonNode named(JsonNode list, String field, String value) {
        return StreamSupport.stream(list.spliterator(), false).filter(entry -> entry.path(field).asText().equals(value))
                .findFirst().orElseThrow(() -> new AssertionError("There is no " + field + " " + value));
    }

    private static Set<String> strings(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false).map(entry -> entry.path(field).asText())
                .collect(Collectors.toSet());
    }

    private static boolean holds(JsonNode list, String value) {
        return StreamSupport.stream(list.spliterator(), false).anyMatch(entry -> entry.asText().equals(value));
    }
}
