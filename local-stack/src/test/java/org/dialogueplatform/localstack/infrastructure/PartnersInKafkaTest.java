package org.dialogueplatform.localstack.infrastructure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a partner with a grant may do in Kafka: read the public topic in groups of its own, and nothing else. */
class PartnersInKafkaTest {

    private static final String PUBLIC = "dialogue.public.v1";
    private static final String INTERNAL = "dialogue.recommendations.recommendation.v1";
    private static final String NAME = "partner-a";
    private static final String OTHER = "partner-ab";
    private static final String PASSWORD = "known-to-this-test-only";

    private static KafkaBroker broker;
    private static Admin suite;

    @BeforeAll
    static void givenAPartnerWithAGrantAndOneWithout() throws Exception {
        broker = KafkaBroker.throwaway();
        Topics.apply(broker.bootstrapServers());
        suite = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
        for (String name : List.of(NAME, OTHER)) {
            suite.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(name,
                    new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), PASSWORD))).all().get();
        }
        suite.createAcls(List.of(mayRead(ResourceType.TOPIC, PUBLIC, PatternType.LITERAL),
                mayRead(ResourceType.GROUP, "partner." + NAME + ".", PatternType.PREFIXED))).all().get();
        try (var producer = new KafkaProducer<>(Map.<String, Object> of("bootstrap.servers", broker.bootstrapServers()),
                new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(PUBLIC, "key", "public")).get();
            producer.send(new ProducerRecord<>(INTERNAL, "key", "internal")).get();
        }
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> allows(consumer(NAME, "partner.partner-a.ready")));
    }

    @AfterAll
    static void stop() throws Exception {
        suite.close();
        broker.close();
    }

    @Test
    void itReadsThePublicTopicInAGroupOfItsOwnAndKeepsItsPlace() {
        try (var consumer = consumer(NAME, "partner.partner-a.mirror")) {
            consumer.subscribe(List.of(PUBLIC));
            assertEquals(List.of("public"), values(consumer));
            consumer.commitSync();
        }
        try (var again = consumer(NAME, "partner.partner-a.mirror")) {
            again.subscribe(List.of(PUBLIC));
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> {
                again.poll(Duration.ofMillis(100));
                return !again.assignment().isEmpty();
            });
            long kept = again.committed(again.assignment()).values().stream().filter(offset -> offset != null)
                    .mapToLong(offset -> offset.offset()).sum();
            assertEquals(1, kept);
        }
    }

    @Test
    void itWritesNothing() {
        var settings = as(NAME);
        settings.put("enable.idempotence", "false");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (String topic : List.of(PUBLIC, INTERNAL)) {
                ExecutionException denied = assertThrows(ExecutionException.class,
                        () -> producer.send(new ProducerRecord<>(topic, "key", "forged")).get());
                assertInstanceOf(TopicAuthorizationException.class, denied.getCause(), topic);
            }
        }
    }

    @Test
    void itReadsNoOtherTopicOfOursAndNoneOfKafkas() {
        for (String topic : List.of(INTERNAL, "dialogue.audit.anchors.v1", "__consumer_offsets")) {
            try (var consumer = consumer(NAME, "partner.partner-a.other")) {
                consumer.assign(List.of(new TopicPartition(topic, 0)));
                consumer.seekToBeginning(consumer.assignment());
                assertThrows(TopicAuthorizationException.class, () -> consumer.poll(Duration.ofSeconds(10)), topic);
            }
        }
    }

    @Test
    void itReadsInNoGroupButItsOwn() {
        for (String group : List.of("recommendations-service", "partner.partner-ab.mirror", "partner.partner-a")) {
            try (var consumer = consumer(NAME, group)) {
                consumer.subscribe(List.of(PUBLIC));
                assertThrows(GroupAuthorizationException.class, () -> consumer.poll(Duration.ofSeconds(10)), group);
            }
        }
    }

    @Test
    void itDescribesMakesAndChangesNothing() throws Exception {
        try (Admin admin = Admin.create(as(NAME))) {
            assertEquals(List.of(PUBLIC), List.copyOf(admin.listTopics().names().get()));
            denied("describe", admin.describeTopics(List.of(INTERNAL)).allTopicNames());
            denied("create", admin.createTopics(List.of(new NewTopic("dialogue.partner.own", Optional.of(1), Optional.empty())))
                    .all());
            denied("delete", admin.deleteTopics(List.of(PUBLIC)).all());
            denied("add partitions", admin.createPartitions(Map.of(PUBLIC, NewPartitions.increaseTo(12))).all());
            var topic = new ConfigResource(ConfigResource.Type.TOPIC, PUBLIC);
            denied("read settings", admin.describeConfigs(List.of(topic)).all());
            denied("change settings", admin.incrementalAlterConfigs(Map.of(topic,
                    List.of(new AlterConfigOp(new ConfigEntry("retention.ms", "1"), AlterConfigOp.OpType.SET)))).all());
            denied("read ACLs", admin.describeAcls(AclBindingFilter.ANY).values());
            denied("give itself more",
                    admin.createAcls(List.of(mayRead(ResourceType.TOPIC, INTERNAL, PatternType.LITERAL))).all());
            denied("read passwords", admin.describeUserScramCredentials().all());
            denied("delete what was written", admin.deleteConsumerGroups(List.of("recommendations-service")).all());
        }
    }

    @Test
    void whoHasNoGrantReadsNothingAndWhoHasNoPasswordDoesNotGetIn() {
        try (var consumer = consumer(OTHER, "partner.partner-ab.mirror")) {
            consumer.subscribe(List.of(PUBLIC));
            assertThrows(AuthorizationException.class, () -> {
                while (true) {
                    consumer.poll(Duration.ofSeconds(1));
                }
            });
        }
        var unknown = as("partner-unknown");
        unknown.put("group.id", "partner.partner-unknown.mirror");
        try (var consumer = new KafkaConsumer<>(unknown, new StringDeserializer(), new StringDeserializer())) {
            assertThrows(SaslAuthenticationException.class, () -> consumer.listTopics(Duration.ofSeconds(20)));
        }
    }

    private static void denied(String what, KafkaFuture<?> answer) {
        ExecutionException denied = assertThrows(ExecutionException.class, answer::get, what);
        assertTrue(denied.getCause() instanceof AuthorizationException, () -> what + ": " + denied.getCause());
    }

    private static AclBinding mayRead(ResourceType type, String name, PatternType pattern) {
        return new AclBinding(new ResourcePattern(type, name, pattern),
                new AccessControlEntry("User:" + NAME, "*", AclOperation.READ, AclPermissionType.ALLOW));
    }

    private static boolean allows(KafkaConsumer<String, String> consumer) {
        try (consumer) {
            var partition = new TopicPartition(PUBLIC, 0);
            consumer.assign(List.of(partition));
            // an answer, and not only no refusal for a while
            consumer.position(partition);
            return true;
        } catch (AuthorizationException | SaslAuthenticationException _) {
            return false;
        }
    }

    private static List<String> values(KafkaConsumer<String, String> consumer) {
        List<String> values = new ArrayList<>();
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> {
            ConsumerRecords<String, String> records = consumer.poll(Duration.ofMillis(200));
            records.forEach(message -> values.add(message.value()));
            return !values.isEmpty();
        });
        return values;
    }

    private static KafkaConsumer<String, String> consumer(String name, String group) {
        var settings = as(name);
        settings.put("group.id", group);
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", "false");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    private static Map<String, Object> as(String name) {
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", broker.partnerBootstrapServers());
        settings.put("security.protocol", "SASL_PLAINTEXT");
        settings.put("sasl.mechanism", "SCRAM-SHA-512");
        settings.put("sasl.jaas.config", "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + name
                + "\" password=\"" + PASSWORD + "\";");
        settings.put("default.api.timeout.ms", "20000");
        settings.put("request.timeout.ms", "15000");
        return settings;
    }
}
