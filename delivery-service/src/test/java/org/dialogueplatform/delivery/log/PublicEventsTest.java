package org.dialogueplatform.delivery.log;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.dialogueplatform.delivery.PublicFacts;
import org.dialogueplatform.platform.event.CloudEvent;
import org.dialogueplatform.platform.event.UnreadableEvent;
import org.dialogueplatform.platform.ownership.Database;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** From the public topic into the log, whatever happens to those who read the one and write the other. */
@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class PublicEventsTest {

    private static final String GROUP = "delivery-service.public-events";
    private static final String CONSUMER = "delivery.public-events";

    /** O9: {@code -Dstorm.seconds=180}. */
    private static final int STORM = Integer.getInteger("storm.seconds", 22);
    private static final int EVERY = 5;
    private static final int REPLICAS = 3;
    private static final int RECOMMENDATIONS = 30;
    private static final Duration SETTLED = Duration.ofSeconds(30);

    @Inject
    PublicEvents hearing;

    @Inject
    MeterRegistry metrics;

    @Test
    void howeverOftenReplicasComeAndGoEveryEventIsInTheLogOnceAndInItsOrder() throws Exception {
        double repeatedBefore = repeated();
        var replicas = new Replicas();
        List<UUID> recommendations = Stream.generate(UUID::randomUUID).limit(RECOMMENDATIONS).toList();
        List<CloudEvent> told = new ArrayList<>();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        var over = new CountDownLatch(1);
        try (var facts = new PublicFacts(); var clock = Executors.newScheduledThreadPool(2)) {
            var telling = clock.scheduleAtFixedRate(() -> sent.add(facts.send(next(recommendations, told))), 0, 20,
                    TimeUnit.MILLISECONDS);
            var storm = clock.scheduleAtFixedRate(replicas::comeOrGo, 0, EVERY, TimeUnit.SECONDS);
            clock.schedule(over::countDown, STORM, TimeUnit.SECONDS);
            over.await();
            storm.cancel(false);
            telling.cancel(false);
        }
        replicas.leave();
        for (Future<RecordMetadata> one : sent) {
            one.get();
        }

        long begun = System.nanoTime();
        await().atMost(SETTLED).pollInterval(Duration.ofMillis(200)).until(() -> missing(told) == 0 && isAlone());
        // an offset whose commit fell into a rebalance is committed with the next event of its partition
        try (var facts = new PublicFacts()) {
            for (int i = 0; i < RECOMMENDATIONS; i++) {
                facts.tell(next(recommendations, told));
            }
        }
        await().atMost(SETTLED.minusNanos(System.nanoTime() - begun)).pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertEquals(Map.of(), lag()));
        System.out.printf(
                "Storm: %d events in %d s, %d assignments to %d replicas, %.0f events heard again; lag 0 after %d ms%n",
                told.size(), STORM, replicas.assignments.get(), replicas.came.get(), repeated() - repeatedBefore,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));

        assertEquals(List.of(), replicas.failures);
        assertTrue(replicas.assignments.get() > STORM / EVERY / 2, "partitions went to and fro");
        Map<UUID, List<Entry>> logged = logged(told);
        assertEquals(told.size(), logged.values().stream().mapToInt(List::size).sum(), "each once");
        logged.forEach((recommendation, entries) -> assertEquals(
                LongStream.rangeClosed(1, entries.size()).boxed().toList(), entries.stream().map(Entry::sequence).toList(),
                "in the order of " + recommendation));
    }

    @Test
    void theLogKeepsWhatAnEventWasCausedBy() throws Exception {
        String cause = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        CloudEvent event = PublicFacts.adopted(UUID.randomUUID(), 1, "prisons");
        var message = event.toRecord(PublicFacts.TOPIC);
        message.headers().add("traceparent", cause.getBytes(StandardCharsets.UTF_8));
        try (var facts = new PublicFacts()) {
            facts.tell(message);
        }
        await().atMost(SETTLED).until(() -> missing(List.of(event)) == 0);

        try (Connection connection = as("delivery");
                PreparedStatement select = connection
                        .prepareStatement("select traceparent from event_log where event_id = ?")) {
            select.setObject(1, event.id());
            ResultSet found = select.executeQuery();
            found.next();
            assertEquals(cause, found.getString(1));
        }
    }

    /** O10: apart from positions, which are given as events come, from whichever partition. */
    @Test
    void aLogThatIsReadAnewFromTheTopicIsTheOneThatWasThere() throws Exception {
        List<CloudEvent> told = tell(400, new Random(17));
        await().atMost(Duration.ofMinutes(1)).until(() -> missing(told) == 0);
        Map<UUID, List<Entry>> live = logged(told);
        assertEquals(told.size(), live.values().stream().mapToInt(List::size).sum());

        empty();
        assertEquals(Map.of(), logged(told));
        int messages = readTheTopic();

        assertEquals(live, logged(told));
        assertEquals(0, entriesThatAreThereTwice());
        System.out.printf("Read anew: %d messages; %d events of %d recommendations, 0 differences%n", messages, told.size(),
                live.size());
    }

    /** What is told next of these: of each in turn, under its next number. */
    private static CloudEvent next(List<UUID> recommendations, List<CloudEvent> told) {
        int no = told.size();
        CloudEvent event = PublicFacts.adopted(recommendations.get(no % RECOMMENDATIONS), no / RECOMMENDATIONS + 1L, "STORM");
        told.add(event);
        return event;
    }

    /**
     * As services tell of some recommendations, now this one and now that; some events come twice, and some nobody may know.
     */
    private static List<CloudEvent> tell(int events, Random random) {
        List<UUID> recommendations = Stream.generate(UUID::randomUUID).limit(RECOMMENDATIONS).toList();
        var numbers = new HashMap<UUID, Long>();
        List<CloudEvent> told = new ArrayList<>();
        try (var facts = new PublicFacts()) {
            for (int i = 0; i < events; i++) {
                UUID recommendation = recommendations.get(random.nextInt(RECOMMENDATIONS));
                CloudEvent event = PublicFacts.adopted(recommendation, numbers.merge(recommendation, 1L, Long::sum),
                        "T" + random.nextInt(5));
                told.add(event);
                facts.tell(event);
                if (random.nextInt(10) == 0) {
                    facts.tell(told.get(random.nextInt(told.size())));
                }
                if (random.nextInt(50) == 0) {
                    var unclassified = PublicFacts.adopted(recommendation, 1, "SECRET").toRecord(PublicFacts.TOPIC);
                    unclassified.headers().remove("ce_dataclassification");
                    facts.tell(unclassified);
                }
            }
        }
        return told;
    }

    /** Nothing is in the log, and nobody remembers what was heard. */
    private static void empty() throws SQLException {
        try (Connection connection = as("delivery_owner"); Statement statement = connection.createStatement()) {
            statement.execute("truncate event_log");
            statement.execute("delete from inbox_event where consumer = '" + CONSUMER + "'");
        }
    }

    /** All of it, from the beginning to what is its end now; gives how many messages there were. */
    private int readTheTopic() {
        int messages = 0;
        try (var consumer = new KafkaConsumer<>(Map.<String, Object> of("bootstrap.servers",
                SuiteInfrastructure.bootstrapServers(), "enable.auto.commit", false), new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(PublicFacts.TOPIC).stream()
                    .map(info -> new TopicPartition(PublicFacts.TOPIC, info.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                    hear(message);
                    messages++;
                }
            }
        }
        return messages;
    }

    private void hear(ConsumerRecord<String, byte[]> message) {
        try {
            hearing.onEvent(message);
        } catch (UnreadableEvent _) {
            // a dead letter, where the channel does it
        }
    }

    /** What the log has of these, by what it is about, in the log's order. */
    private static Map<UUID, List<Entry>> logged(List<CloudEvent> events) throws SQLException {
        try (Connection connection = as("delivery"); PreparedStatement select = connection.prepareStatement("""
                select event_id, type, subject, sequence, facets::text, body from event_log
                where event_id = any (?) order by position""")) {
            select.setArray(1, connection.createArrayOf("uuid", events.stream().map(CloudEvent::id).toArray()));
            ResultSet found = select.executeQuery();
            List<Entry> entries = new ArrayList<>();
            while (found.next()) {
                entries.add(new Entry(found.getObject(1, UUID.class), found.getString(2), found.getObject(3, UUID.class),
                        found.getLong(4), found.getString(5), found.getString(6)));
            }
            return entries.stream().collect(Collectors.groupingBy(Entry::subject, LinkedHashMap::new, Collectors.toList()));
        }
    }

    private static long entriesThatAreThereTwice() throws SQLException {
        try (Connection connection = as("delivery"); Statement select = connection.createStatement()) {
            ResultSet found = select.executeQuery("select count(*) - count(distinct event_id) from event_log");
            found.next();
            return found.getLong(1);
        }
    }

    private static Connection as(String role) throws SQLException {
        return new Database(SuiteInfrastructure.databaseUrl(), role, role, "delivery").connect("test");
    }

    /** Of each partition that its group has not done with, how many messages there are still. */
    private static Map<TopicPartition, Long> lag() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", SuiteInfrastructure.bootstrapServers()))) {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(GROUP)
                    .partitionsToOffsetAndMetadata().get();
            var partitions = admin.describeTopics(List.of(PublicFacts.TOPIC)).allTopicNames().get().get(PublicFacts.TOPIC)
                    .partitions().stream().map(info -> new TopicPartition(PublicFacts.TOPIC, info.partition()))
                    .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
            Map<TopicPartition, Long> lag = new HashMap<>();
            admin.listOffsets(partitions).all().get().forEach((partition, end) -> {
                OffsetAndMetadata at = committed.get(partition);
                lag.put(partition, end.offset() - (at == null ? 0 : at.offset()));
            });
            lag.values().removeIf(left -> left == 0);
            return lag;
        }
    }

    /** Whether the one under test has all partitions: whoever vanished is not waited for any more. */
    private static boolean isAlone() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", SuiteInfrastructure.bootstrapServers()))) {
            var group = admin.describeConsumerGroups(List.of(GROUP)).all().get().get(GROUP);
            return group.groupState() == GroupState.STABLE && group.members().size() == 1;
        }
    }

    private static long missing(List<CloudEvent> told) throws SQLException {
        return told.size() - logged(told).values().stream().mapToLong(List::size).sum();
    }

    private double repeated() {
        return metrics.counter("dialogue.inbox.duplicates", "consumer", CONSUMER).count();
    }

    private record Entry(UUID id, String type, UUID subject, long sequence, String facets, String body) {
    }

    /** Those that come and go beside the one under test, which stays and is given and robbed of partitions all the time. */
    private final class Replicas {

        private final AtomicInteger came = new AtomicInteger();
        private final AtomicInteger assignments = new AtomicInteger();
        private final List<Throwable> failures = new CopyOnWriteArrayList<>();
        private final Deque<Replica> present = new ArrayDeque<>();

        void comeOrGo() {
            if (present.isEmpty()) {
                for (int i = 0; i < REPLICAS; i++) {
                    present.add(new Replica(this, came.getAndIncrement()));
                }
            } else {
                leave();
            }
        }

        void leave() {
            present.forEach(Replica::leave);
            present.clear();
        }
    }

    /** Another process of the service, as far as the topic can tell: in the same group, with the same handling. */
    private final class Replica implements ConsumerRebalanceListener {

        private final Replicas replicas;
        private final boolean vanishes;
        private final KafkaConsumer<String, byte[]> consumer;
        private final Thread thread;
        private volatile boolean leaves;

        Replica(Replicas replicas, int no) {
            this.replicas = replicas;
            // now and then one ends as if it were killed: the group waits for it, and then does without it
            this.vanishes = no % (2 * REPLICAS) == REPLICAS - 1;
            this.consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", SuiteInfrastructure.bootstrapServers(), "group.id",
                    GROUP, "enable.auto.commit", false, "auto.offset.reset", "earliest", "max.poll.records", 10,
                    "session.timeout.ms", 6_000, "heartbeat.interval.ms", 500, "partition.assignment.strategy",
                    CooperativeStickyAssignor.class.getName()), new StringDeserializer(), new ByteArrayDeserializer());
            this.thread = Thread.ofPlatform().name("replica " + no).start(this::run);
        }

        private void run() {
            try {
                consumer.subscribe(List.of(PublicFacts.TOPIC), this);
                for (int batch = 1; !leaves; batch++) {
                    consumer.poll(Duration.ofMillis(100)).forEach(PublicEventsTest.this::hear);
                    // not after each: what was handled and is not committed when it leaves comes to another one again
                    if (batch % 5 == 0) {
                        commit();
                    }
                }
            } catch (RuntimeException e) {
                replicas.failures.add(e);
            } finally {
                consumer.close(CloseOptions.groupMembershipOperation(
                        vanishes ? GroupMembershipOperation.REMAIN_IN_GROUP : GroupMembershipOperation.LEAVE_GROUP));
            }
        }

        private void commit() {
            try {
                consumer.commitSync();
            } catch (CommitFailedException | RebalanceInProgressException _) {
                // somebody else has them by now, and handles them again
            }
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            replicas.assignments.addAndGet(partitions.isEmpty() ? 0 : 1);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            // nothing is committed: that is what a storm is
        }

        void leave() {
            leaves = true;
            try {
                thread.join(Duration.ofSeconds(20));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
