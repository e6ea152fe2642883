package org.dialogueplatform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;

import org.dialogueplatform.localstack.infrastructure.DatabaseLayout;
import org.dialogueplatform.localstack.infrastructure.KafkaBroker;
import org.dialogueplatform.localstack.infrastructure.PostgresServer;
import org.dialogueplatform.localstack.infrastructure.Topics;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** A PostgreSQL and a Kafka, with the suite's schemas, roles and topics. */
public final class Infrastructure implements AutoCloseable {

    private final String databaseUrl;
    private final String bootstrapServers;
    private final @Nullable String partnerBootstrapServers;
    private final AutoCloseable postgres;
    private final AutoCloseable kafka;

    private Infrastructure(String kind, String databaseUrl, String bootstrapServers, @Nullable String partnerBootstrapServers,
            AutoCloseable postgres, AutoCloseable kafka, long startedNanos) {
        this.databaseUrl = databaseUrl;
        this.bootstrapServers = bootstrapServers;
        this.partnerBootstrapServers = partnerBootstrapServers;
        this.postgres = postgres;
        this.kafka = kafka;
        System.out.printf("Infrastructure: %s PostgreSQL (%s) and Kafka (%s), ready in %d ms%n", kind, databaseUrl,
                bootstrapServers,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedNanos));
    }

    static Infrastructure start() {
        // Kafka looks up its own classes by the thread's class loader, which in a Quarkus test is not the one it was loaded by
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(KafkaBroker.class.getClassLoader());
        try {
            return embeddedOrInContainers();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Infrastructure embeddedOrInContainers() {
        boolean containersAsked = "containers".equals(System.getProperty("infrastructure"));
        if (containersAsked && DockerClientFactory.instance().isDockerAvailable()) {
            return inContainers();
        }
        if (containersAsked) {
            System.out.println("Infrastructure: containers were asked for, but no Docker engine answers");
        }
        return embedded();
    }

    private static Infrastructure embedded() {
        long started = System.nanoTime();
        try {
            var postgres = PostgresServer.throwaway();
            DatabaseLayout.apply(postgres.jdbcUrl("postgres"), PostgresServer.SUPERUSER, "");
            var kafka = KafkaBroker.throwaway();
            Topics.apply(kafka.bootstrapServers());
            return new Infrastructure("embedded", postgres.jdbcUrl("dialogue"), kafka.bootstrapServers(),
                    kafka.partnerBootstrapServers(), postgres, kafka, started);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Infrastructure inContainers() {
        long started = System.nanoTime();
        var postgres = new PostgreSQLContainer(DockerImageName.parse("postgres:17")).withUsername("postgres")
                .withPassword("postgres");
        var kafka = new KafkaContainer(DockerImageName.parse("apache/kafka:4.3.1"));
        postgres.start();
        DatabaseLayout.apply(postgres.getJdbcUrl(), "postgres", "postgres");
        kafka.start();
        Topics.apply(kafka.getBootstrapServers());
        String url = "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getMappedPort(5432) + "/dialogue";
        return new Infrastructure("containers:", url, kafka.getBootstrapServers(), null, postgres::stop,
                kafka::stop, started);
    }

    /** JDBC address of the suite's database. */
    public String databaseUrl() {
        return databaseUrl;
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Where partners reach Kafka; null in containers, which have no listener for them. */
    public @Nullable String partnerBootstrapServers() {
        return partnerBootstrapServers;
    }

    @Override
    public void close() {
        try {
            kafka.close();
            postgres.close();
        } catch (Exception e) {
            System.err.println("The test infrastructure did not stop cleanly: " + e);
        }
    }
}
