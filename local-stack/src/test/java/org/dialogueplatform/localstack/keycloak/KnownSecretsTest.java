package org.dialogueplatform.localstack.keycloak;

import static org.dialogueplatform.localstack.keycloak.Realm.REGISTRY_SECRET_HERE;
import static org.dialogueplatform.localstack.keycloak.Realm.refuseWhatEverybodyKnows;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;

import org.junit.jupiter.api.Test;

/** What everybody knows is for a suite that nobody reaches from elsewhere. */
class KnownSecretsTest {

    private static final URI HERE = URI.create("http://localhost:8080");
    private static final URI PUBLIC = URI.create("https://dialogue.example");

    @Test
    void onThisMachineTheyAreTaken() {
        refuseWhatEverybodyKnows(HERE, REGISTRY_SECRET_HERE, true);
    }

    @Test
    void atAPublicAddressTheSecretOfPartnersClientsIsAnother() {
        var refused = assertThrows(IllegalStateException.class,
                () -> refuseWhatEverybodyKnows(PUBLIC, REGISTRY_SECRET_HERE, false));
        assertTrue(refused.getMessage().contains("PARTNER_REGISTRY_SECRET"), refused::getMessage);

        refuseWhatEverybodyKnows(PUBLIC, "another", false);
    }

    @Test
    void atAPublicAddressThereAreNoSampleUsers() {
        assertThrows(IllegalStateException.class, () -> refuseWhatEverybodyKnows(PUBLIC, "another", true));
    }
}
