package org.dialogueplatform.platform.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.dialogueplatform.platform.audit.chain.Anchor;
import org.dialogueplatform.platform.ownership.Database;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;

/**
 * Runs the sealer in this process. Anchors go straight to Kafka: in the outbox, whoever rewrites the chain could rewrite them.
 */
@ApplicationScoped
class SealerProcess {

    private static final Logger LOG = Logger.getLogger(SealerProcess.class);

    /** Short enough for the sealer's session not to be taken for a frozen one. */
    private static final long PATIENCE_SECONDS = 5;

    private final KafkaClientService kafka;
    private final SealerState state = new SealerState();
    private final Sealer sealer;
    private final MeterRegistry metrics;
    private final Thread thread;

    @Inject
    SealerProcess(KafkaClientService kafka, MeterRegistry metrics, Database database, Clock clock,
            @ConfigProperty(name = "dialogue.audit.seal-every") Duration sealEvery,
            @ConfigProperty(name = "dialogue.audit.anchor-every") Duration anchorEvery) {
        this.kafka = kafka;
        this.metrics = metrics;
        this.sealer = new Sealer(database, this::tell, clock, state, sealEvery, anchorEvery);
        this.thread = Thread.ofPlatform().daemon().name("audit-sealer").unstarted(sealer);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
        Gauge.builder("dialogue.audit.waiting", state, it -> it.backlog().entries())
                .description("Audit entries not sealed yet").register(metrics);
        Gauge.builder("dialogue.audit.oldest.seconds", state, it -> it.backlog().oldestSeconds())
                .description("How long the oldest of them has waited").register(metrics);
        Gauge.builder("dialogue.audit.unanchored.seconds", state, it -> it.backlog().unanchoredSeconds())
                .description("How long the oldest seal has waited to be told outside").register(metrics);
        Gauge.builder("dialogue.audit.owner", state, it -> it.isOwner() ? 1 : 0)
                .description("1 in the replica that seals").register(metrics);
        FunctionCounter.builder("dialogue.audit.sealed", state, SealerState::sealedEntries)
                .description("Audit entries sealed by this process").register(metrics);
        FunctionCounter.builder("dialogue.audit.anchors", state, SealerState::anchors)
                .description("Seals this process told outside").register(metrics);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        sealer.close();
        thread.join(Duration.ofSeconds(5));
    }

    private boolean tell(Anchor anchor) {
        try {
            Producer<String, byte[]> producer = kafka.<String, byte[]> getProducer("outbox").unwrap();
            producer.send(new ProducerRecord<>(Anchor.TOPIC, anchor.service(), anchor.toJson())).get(PATIENCE_SECONDS,
                    TimeUnit.SECONDS);
            return true;
        } catch (KafkaException | ExecutionException | TimeoutException e) {
            LOG.warnf("Seal %d could not be anchored yet: %s", anchor.sealNo(), e.toString());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
