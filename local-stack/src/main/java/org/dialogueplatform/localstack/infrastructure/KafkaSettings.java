package org.dialogueplatform.localstack.infrastructure;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/**
 * How Kafka is reached, as the environment says it to the services, too: {@code KAFKA_SASL_JAAS_CONFIG} is Kafka's {@code
 * sasl.jaas.config}. What Kafka's clients do not know is left out.
 */
public final class KafkaSettings {

    private static final String PREFIX = "KAFKA_";

    private KafkaSettings() {
    }

    /** The settings in an environment; TLS and SASL are among them. */
    public static Map<String, Object> from(Map<String, String> environment) {
        Map<String, Object> settings = new HashMap<>();
        environment.forEach((variable, value) -> {
            if (variable.startsWith(PREFIX) && !value.isEmpty()) {
                String name = variable.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '.');
                if (AdminClientConfig.configNames().contains(name) && ConsumerConfig.configNames().contains(name)) {
                    settings.put(name, value);
                }
            }
        });
        return settings;
    }
}
