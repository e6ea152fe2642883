package org.dialogueplatform.delivery.partner;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** How partners are let in; the values and their reasons stand in application.properties. */
@ConfigMapping(prefix = "dialogue.partners")
interface PartnerSettings {

    /** Where partners' clients are made. */
    Kind registry();

    /** The provider's realm. */
    String registryRealm();

    /** The client by which clients are managed. */
    String registryClient();

    /** The secret of that client. */
    Optional<String> registrySecret();

    /** Where partners get their tokens, as they see it. */
    String tokenUrl();

    /** Where partners reach Kafka; nothing where they do not. */
    Optional<String> kafkaBootstrapServers();

    /** What protects their connections there. */
    String kafkaSecurityProtocol();

    /** How often it is looked whether something of a partner is to be taken back yet. */
    Duration lookEvery();

    /** Of registry. */
    enum Kind {
        /** Its admin REST API. */
        KEYCLOAK,
        /** None: clients are made by hand. */
        NONE
    }
}
