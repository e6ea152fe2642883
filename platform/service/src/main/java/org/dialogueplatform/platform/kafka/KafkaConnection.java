package org.dialogueplatform.platform.kafka;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;

import io.smallrye.common.annotation.Identifier;

/**
 * Where Kafka is and how it is spoken to, TLS and SASL included, for clients that are not channels: all that is configured
 * below
 * {@code kafka.}, as the channels have it.
 */
@ApplicationScoped
public class KafkaConnection {

    private final Map<String, Object> configured;

    @Inject
    public KafkaConnection(@Identifier("default-kafka-broker") Map<String, Object> configured) {
        this.configured = configured;
    }

    /** For a consumer that adds settings of its own. It is in a group only if it says in which. */
    public Map<String, Object> consumer(Map<String, Object> own) {
        return with(own, ConsumerConfig.configNames());
    }

    /** For an administrator that adds settings of its own. */
    public Map<String, Object> admin(Map<String, Object> own) {
        return with(own, AdminClientConfig.configNames());
    }

    private Map<String, Object> with(Map<String, Object> own, Set<String> known) {
        Map<String, Object> settings = new HashMap<>(configured);
        settings.keySet().retainAll(known);
        // Quarkus gives everybody the group of the application's name
        settings.remove(CommonClientConfigs.GROUP_ID_CONFIG);
        settings.putAll(own);
        return settings;
    }
}
