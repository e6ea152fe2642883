package org.dialogueplatform.delivery.partner;

import java.util.Map;

import org.dialogueplatform.testing.SuiteInfrastructure;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Tells the service where partners reach the tests' Kafka. */
public class PartnersKafka implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        String servers = SuiteInfrastructure.infrastructure().partnerBootstrapServers();
        return servers == null ? Map.of() : Map.of("dialogue.partners.kafka-bootstrap-servers", servers);
    }

    @Override
    public void stop() {
        // it ends with the infrastructure
    }
}
