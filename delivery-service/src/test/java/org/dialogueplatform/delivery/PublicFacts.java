package org.dialogueplatform.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dialogueplatform.platform.event.CloudEvent;
import org.dialogueplatform.testing.SuiteInfrastructure;

/** Tells what the services would: public events of recommendations, on the public topic. */
public final class PublicFacts implements AutoCloseable {

    public static final String TOPIC = "dialogue.public.v1";
    public static final String ADOPTED = "org.dialogueplatform.public.recommendation.adopted.v1";

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", SuiteInfrastructure.bootstrapServers(), "acks", "all", "linger.ms", "0"),
            new StringSerializer(), new ByteArraySerializer());

    /** An event of a recommendation, with its number and the theme it is about. */
    public static CloudEvent adopted(UUID recommendation, long publicNo, String theme) {
        String data = """
                {"recommendationId":"%s","publicNo":%d,"href":"/api/v1/recommendations/%s","facets":{"theme":["%s"]},"text":"Сот билігі, әділ сот ⚖️\u2028"}"""
                .formatted(recommendation, publicNo, recommendation, theme);
        return event(recommendation, publicNo, data.getBytes(UTF_8));
    }

    public static CloudEvent event(UUID subject, long publicNo, byte[] data) {
        Instant now = Instant.now();
        return new CloudEvent(UUID.randomUUID(), ADOPTED, "/recommendations-service", subject, publicNo, now, now, null, data);
    }

    public void tell(CloudEvent event) {
        try {
            send(event).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    public Future<RecordMetadata> send(CloudEvent event) {
        return producer.send(event.toRecord(TOPIC));
    }

    /** As it is, classified or not. */
    public void tell(ProducerRecord<String, byte[]> message) {
        try {
            producer.send(message).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
