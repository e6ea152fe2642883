package org.dialogueplatform.localstack.infrastructure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void topicsAreMadeAsDeclaredAndAgainChangesNothing() throws Exception {
        try (var broker = KafkaBroker.throwaway();
                Admin admin = Admin
                        .create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()))) {
            Topics.apply(broker.bootstrapServers());
            Map<String, Integer> first = partitions(admin);
            Topics.apply(broker.bootstrapServers());

            assertEquals(declared(), first);
            assertEquals(first, partitions(admin));
            assertEquals("compact", cleanupPolicy(admin, "dialogue.meetings.meeting-card.v1"));
            assertEquals("delete", cleanupPolicy(admin, "dialogue.meetings.meeting.v1"));
        }
    }

    private static Map<String, Integer> declared() {
        return Topics.declared().stream().collect(Collectors.toMap(Topics.Topic::name, Topics.Topic::partitions));
    }

    private static Map<String, Integer> partitions(Admin admin) throws Exception {
        return admin.describeTopics(admin.listTopics().names().get()).allTopicNames().get().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, topic -> topic.getValue().partitions().size()));
    }

    private static String cleanupPolicy(Admin admin, String topic) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(List.of(resource)).all().get().get(resource).get("cleanup.policy").value();
    }
}
