package org.dialogueplatform.platform.outbox;

import static org.dialogueplatform.platform.outbox.OutboxFixture.TOPIC;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.security.scram.internals.ScramSaslClientProvider;
import org.apache.kafka.common.security.scram.internals.ScramSaslServerProvider;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.dialogueplatform.localstack.infrastructure.DatabaseLayout;
import org.dialogueplatform.localstack.infrastructure.KafkaBroker;
import org.dialogueplatform.localstack.infrastructure.KafkaSettings;
import org.dialogueplatform.localstack.infrastructure.PostgresServer;
import org.dialogueplatform.localstack.infrastructure.Topics;
import org.dialogueplatform.platform.kafka.KafkaConnection;
import org.dialogueplatform.platform.operation.DeadLetters;
import org.dialogueplatform.platform.ownership.Database;
import org.dialogueplatform.platform.ownership.Ownership;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.dialogueplatform.testing.TestCertificate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.kafka.client.runtime.KafkaRuntimeConfigProducer;
import io.quarkus.runtime.ApplicationConfig;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/** The database with TLS, Kafka with TLS and passwords: by what an operator sets, and nothing else. */
class OverTlsTest {

    private static final String USER = "suite";
    private static final String PASSWORD = "known-to-this-test-only";

    @TempDir
    static Path folder;

    private static TestCertificate databases;
    private static TestCertificate brokers;
    private static PostgresServer postgres;
    private static KafkaBroker broker;

    /**
     * Java knows one provider of SCRAM by its name. A test of a whole service in this process leaves that of its class loader,
     * which
     * takes nothing that this class's Kafka hands to it.
     */
    @BeforeAll
    static void givenTheScramOfTheseClasses() {
        Security.removeProvider("SASL/SCRAM Server Provider");
        Security.removeProvider("SASL/SCRAM Client Provider");
        ScramSaslServerProvider.initialize();
        ScramSaslClientProvider.initialize();
    }

    @BeforeAll
    static void givenADatabaseAndABrokerWithTls() throws Exception {
        databases = TestCertificate.of(Files.createDirectory(folder.resolve("database")), "dns:localhost");
        // a broker names itself by its address
        brokers = TestCertificate.of(Files.createDirectory(folder.resolve("broker")), "dns:localhost,ip:127.0.0.1");
        postgres = PostgresServer.throwaway(Map.of("ssl", "on", "ssl_cert_file", databases.certificate().toString(),
                "ssl_key_file", databases.key().toString()));
        DatabaseLayout.apply(postgres.jdbcUrl("postgres"), PostgresServer.SUPERUSER, "");
        broker = KafkaBroker.throwaway(Map.of("listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,PARTNERS:SASL_SSL", "listener.name.partners.ssl.keystore.type", "PEM",
                "listener.name.partners.ssl.keystore.location", brokers.both().toString(), "super.users",
                "User:ANONYMOUS;User:" + USER));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(USER,
                    new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), PASSWORD))).all().get();
        }
        // a broker can have taken a user and not know it yet
        Awaitility.await().ignoreExceptions().until(() -> {
            try (Admin admin = Admin.create(KafkaSettings.from(kafka(brokers, PASSWORD)))) {
                return admin.listTopics().names().get().isEmpty();
            }
        });
    }

    @AfterAll
    static void stop() throws Exception {
        broker.close();
        postgres.close();
    }

    @Test
    void anEventGoesFromTheDatabaseOverKafkaToThoseWhoReadIt() throws Exception {
        Map<String, String> environment = kafka(brokers, PASSWORD);
        Topics.apply(KafkaSettings.from(environment));
        UUID meeting = UUID.randomUUID();

        String url = databaseAt("localhost", databases);
        try (var outbox = new OutboxFixture(url, OutboxFixture.producer(asServicesReadIt(environment)));
                var running = OutboxFixture.start(outbox.relay())) {
            outbox.inTransaction(connection -> {
                try (var encrypted = connection.createStatement()
                        .executeQuery("select ssl from pg_stat_ssl where pid = pg_backend_pid()")) {
                    assertTrue(encrypted.next() && encrypted.getBoolean(1), "TLS");
                }
            });
            outbox.commit(meeting, 1);
            outbox.awaitAllPublished();
        }

        var connection = new KafkaConnection(asServicesReadIt(environment));
        List<String> read = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                connection.consumer(Map.of("group.id", "over-tls", "auto.offset.reset", "earliest")), new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            Awaitility.await().until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> read.add(message.key()));
                return !read.isEmpty();
            });
        }
        assertEquals(List.of(meeting.toString()), read);
        assertEquals(List.of(), new DeadLetters(null, connection, "test", "meetings").waiting(10));
    }

    @Test
    void aBrokerThatShowsAnotherCertificateIsNotSpokenTo() {
        var refused = assertThrows(IllegalStateException.class,
                () -> Topics.apply(KafkaSettings.from(kafka(databases, PASSWORD))));
        assertInstanceOf(SslAuthenticationException.class, refused.getCause().getCause());
    }

    @Test
    void whoHasNotThePasswordIsNotLetIn() {
        var refused = assertThrows(IllegalStateException.class,
                () -> Topics.apply(KafkaSettings.from(kafka(brokers, "a wrong one"))));
        assertInstanceOf(SaslAuthenticationException.class, refused.getCause().getCause());
    }

    @Test
    void aDatabaseThatShowsAnotherCertificateIsNotSpokenTo() {
        refuses("PKIX path", databaseAt("localhost", brokers));
    }

    @Test
    void aCertificateForAnotherNameIsNoneForThisDatabase() {
        refuses("could not be verified by hostnameverifier", databaseAt("127.0.0.1", databases));
    }

    @Test
    void aDatabaseWithoutTlsIsNotSpokenTo() {
        refuses("does not support SSL", SuiteInfrastructure.databaseUrl() + verifiedBy(databases));
    }

    private static void refuses(String why, String url) {
        var database = new Database(url, "meetings", "meetings", "meetings");
        var refused = assertThrows(SQLException.class, () -> Ownership.tryAcquire(database, "outbox"));
        assertTrue(String.valueOf(refused.getCause() + refused.getMessage()).contains(why), refused::toString);
    }

    private static String databaseAt(String host, TestCertificate trusted) {
        return "jdbc:postgresql://" + host + ":" + postgres.port() + "/dialogue" + verifiedBy(trusted);
    }

    private static String verifiedBy(TestCertificate trusted) {
        return "?sslmode=verify-full&sslrootcert=" + trusted.certificate();
    }

    private static Map<String, String> kafka(TestCertificate trusted, String password) {
        return Map.of("KAFKA_BOOTSTRAP_SERVERS", broker.partnerBootstrapServers(), "KAFKA_SECURITY_PROTOCOL", "SASL_SSL",
                "KAFKA_SSL_TRUSTSTORE_TYPE", "PEM", "KAFKA_SSL_TRUSTSTORE_LOCATION", trusted.certificate().toString(),
                "KAFKA_SASL_MECHANISM", "SCRAM-SHA-512", "KAFKA_SASL_JAAS_CONFIG",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + USER + "\" password=\""
                        + password
                        + "\";",
                // what somebody else meant does no harm
                "KAFKA_HEAP_OPTS", "-Xmx256m");
    }

    /** The default-kafka-broker of Quarkus, from which channels and all others take it. */
    private static Map<String, Object> asServicesReadIt(Map<String, String> environment) {
        SmallRyeConfig config = new SmallRyeConfigBuilder().withMapping(ApplicationConfig.class)
                .withSources(new EnvConfigSource(new HashMap<>(environment), 300)).build();
        var application = config.getConfigMapping(ApplicationConfig.class);
        return new KafkaRuntimeConfigProducer().createKafkaRuntimeConfig(config, application);
    }
}
