package org.dialogueplatform.platform.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.dialogueplatform.platform.startup.Conditions.Problem;
import org.junit.jupiter.api.Test;

/** What a program needs before it starts anywhere but on a developer's machine. */
class ConditionsTest {

    private static final String LOCAL_KEY = "bG9jYWwtdXNlLW9ubHktbmV2ZXItaW4tcHJvZHVjdGk=";

    /** A service as it is when an operator has done everything. */
    private final Map<String, String> service = new HashMap<>(Map.of("quarkus.datasource.username", "delivery",
            "quarkus.datasource.password", "a secret", "quarkus.flyway.username", "delivery_owner", "quarkus.flyway.password",
            "another secret", "dialogue.personal.current-key", "1", "dialogue.personal.master-keys.\"1\"", "a key",
            "dialogue.personal.master-keys.\"2\"", "none", "dialogue.partners.registry", "keycloak",
            "dialogue.partners.registry-secret", "a third secret"));

    private final Map<String, String> gateway = new HashMap<>(Map.of("dialogue.identity.sign-in", "true",
            "quarkus.oidc.portal.token-state-manager.encryption-secret", "x".repeat(32)));

    @Test
    void theKnownPasswordsAreForAProfileOfLocalUse() {
        assertTrue(Conditions.areForLocalUse(List.of("prod", "local")));
        assertTrue(Conditions.areForLocalUse(List.of("dev")));
        assertTrue(Conditions.areForLocalUse(List.of("test")));
        assertFalse(Conditions.areForLocalUse(List.of("prod")));
    }

    @Test
    void withSecretsOfItsOwnEachStarts() {
        assertEquals(List.of(), of(service).problems());
        assertEquals(List.of(), of(gateway).problems());
    }

    @Test
    void everythingThatIsMissingOrKnownIsSaidAtOnce() {
        service.putAll(Map.of("quarkus.datasource.password", "delivery", "quarkus.flyway.password", "delivery_owner",
                "dialogue.personal.master-keys.\"1\"", LOCAL_KEY, "dialogue.partners.registry-secret", "partner-registry"));

        assertEquals(List.of("DATABASE_PASSWORD", "DATABASE_OWNER_PASSWORD", "PERSONAL_KEY_1", "PARTNER_REGISTRY_SECRET"),
                variables(service));
        String report = Conditions.report("delivery-service", of(service).problems());
        assertTrue(report.startsWith("delivery-service does not start"), report);
        assertTrue(report.contains("  DATABASE_OWNER_PASSWORD  is the one everybody knows; the password of the schema's owner,"
                + " the database role delivery_owner\n"), report);
        assertTrue(report.contains("  PERSONAL_KEY_1           is the one everybody knows; "), report);
        assertFalse(report.contains(LOCAL_KEY), report);
    }

    @Test
    void whatIsEmptyOrAbsentIsNotSet() {
        service.put("quarkus.datasource.password", "");
        service.put("dialogue.personal.master-keys.\"1\"", "none");
        service.remove("dialogue.partners.registry-secret");

        assertEquals(List.of("DATABASE_PASSWORD", "PERSONAL_KEY_1", "PARTNER_REGISTRY_SECRET"), variables(service));
        assertTrue(of(service).problems().stream().map(Problem::whatToDo).allMatch(what -> what.startsWith("is not set")));
    }

    @Test
    void whileAMasterKeyIsChangedNeitherMayBeTheKnownOne() {
        service.put("dialogue.personal.current-key", "2");
        service.put("dialogue.personal.master-keys.\"1\"", LOCAL_KEY);

        assertEquals(List.of("PERSONAL_KEY_1", "PERSONAL_KEY_2"), variables(service));
    }

    @Test
    void theOwnersPasswordIsNotNeededWhereMigrationsAreSomebodyElses() {
        service.put("quarkus.flyway.password", "delivery_owner");
        service.put("quarkus.flyway.migrate-at-start", "false");

        assertEquals(List.of(), variables(service));
    }

    @Test
    void aRunThatOnlyMigratesNeedsTheDatabasesPasswordsAlone() {
        service.put("quarkus.init-and-exit", "true");
        service.put("dialogue.personal.master-keys.\"1\"", "none");
        service.remove("dialogue.partners.registry-secret");
        assertEquals(List.of(), variables(service));

        service.put("quarkus.flyway.password", "delivery_owner");
        assertEquals(List.of("DATABASE_OWNER_PASSWORD"), variables(service));
    }

    @Test
    void withoutARegistryOfPartnersItsSecretIsNotNeeded() {
        service.put("dialogue.partners.registry", "none");
        service.remove("dialogue.partners.registry-secret");

        assertEquals(List.of(), variables(service));
    }

    @Test
    void sessionsNeedASecretThatAllReplicasShare() {
        gateway.put("quarkus.oidc.portal.token-state-manager.encryption-secret", "too short");
        assertEquals(List.of("DIALOGUE_SESSION_SECRET"), variables(gateway));

        gateway.remove("quarkus.oidc.portal.token-state-manager.encryption-secret");
        assertEquals(List.of("DIALOGUE_SESSION_SECRET"), variables(gateway));

        gateway.put("dialogue.identity.sign-in", "false");
        assertEquals(List.of(), variables(gateway));
    }

    @Test
    void theOtherSecretOfSessionsIsNoShorter() {
        gateway.put("dialogue.identity.other-session-secret", "too short");
        assertEquals(List.of("DIALOGUE_SESSION_SECRET_OTHER"), variables(gateway));
    }

    @Test
    void whatIsNotEncryptedIsWarnedOf() {
        assertEquals(List.of(), of(gateway).warnings());

        var connections = new HashMap<>(Map.of("kafka.bootstrap.servers", "kafka:9092", "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://db/dialogue"));
        assertEquals(2, of(connections).warnings().size());
        assertTrue(of(connections).warnings().getFirst().contains("KAFKA_SECURITY_PROTOCOL"));

        connections.put("kafka.security.protocol", "SASL_SSL");
        connections.put("quarkus.datasource.jdbc.url", "jdbc:postgresql://db/dialogue?sslmode=verify-full");
        assertEquals(List.of(), of(connections).warnings());
    }

    private static List<String> variables(Map<String, String> configuration) {
        return of(configuration).problems().stream().map(Problem::variable).toList();
    }

    private static Conditions of(Map<String, String> configuration) {
        return new Conditions(key -> Optional.ofNullable(configuration.get(key)));
    }
}
