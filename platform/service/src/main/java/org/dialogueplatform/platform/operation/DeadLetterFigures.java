package org.dialogueplatform.platform.operation;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.Identifier;

/**
 * How many messages wait among the dead letters, by their positions and without reading one. It is Kafka that knows, so every
 * replica shows the same number.
 */
@ApplicationScoped
class DeadLetterFigures {

    private static final Logger LOG = Logger.getLogger(DeadLetterFigures.class);
    private static final int PATIENCE_MILLIS = 5_000;

    private final Map<String, Object> settings;
    private final String group;
    private final TopicPartition letters;
    private volatile double waiting = Double.NaN;

    @Inject
    DeadLetterFigures(@Identifier("default-kafka-broker") Map<String, Object> configured,
            @ConfigProperty(name = "quarkus.application.name") String application,
            @ConfigProperty(name = "dialogue.schema") String schema, MeterRegistry metrics) {
        this.settings = new HashMap<>(configured);
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, application + ".dead-letter-figures");
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        this.group = application + ".dead-letters";
        this.letters = new TopicPartition("dialogue.dead-letter." + schema + ".v1", 0);
        Gauge.builder("dialogue.dead.letters.waiting", this, figures -> figures.waiting)
                .description("Messages no consumer could handle, until an operator dealt with them").register(metrics);
    }

    @Scheduled(every = "{dialogue.dead-letters.look-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        try (Admin kafka = Admin.create(settings)) {
            waiting = offset(kafka, OffsetSpec.latest()) - dealtWith(kafka);
        } catch (KafkaException | ExecutionException e) {
            LOG.debugf("The dead letters could not be counted: %s", e.toString());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private long dealtWith(Admin kafka) throws ExecutionException, InterruptedException {
        @Nullable
        OffsetAndMetadata position = kafka.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().get(letters);
        long first = offset(kafka, OffsetSpec.earliest());
        // what was not dealt with before its retention ended is gone
        return position == null ? first : Math.max(first, position.offset());
    }

    private long offset(Admin kafka, OffsetSpec which) throws ExecutionException, InterruptedException {
        return kafka.listOffsets(Map.of(letters, which)).partitionResult(letters).get().offset();
    }
}
