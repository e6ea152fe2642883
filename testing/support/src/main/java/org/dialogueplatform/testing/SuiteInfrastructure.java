package org.dialogueplatform.testing;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Real PostgreSQL and Kafka for component tests, laid out as the suite needs them. {@code -Dinfrastructure=containers} takes
 * them from Testcontainers where a Docker engine answers; otherwise they are embedded. Which it is, is printed. One pair
 * serves all tests of a module.
 */
public class SuiteInfrastructure implements QuarkusTestResourceLifecycleManager {

    private static @Nullable Infrastructure running;

    /** Where Kafka is, for a test that speaks to it. */
    public static String bootstrapServers() {
        return infrastructure().bootstrapServers();
    }

    /** Where the suite's database is, for a test that looks into it; user and password are a schema's name. */
    public static String databaseUrl() {
        return infrastructure().databaseUrl();
    }

    /** Starts what is not running yet; for tests without Quarkus. */
    public static synchronized Infrastructure infrastructure() {
        if (running == null) {
            Infrastructure started = Infrastructure.start();
            Runtime.getRuntime().addShutdownHook(new Thread(started::close, "stop test infrastructure"));
            running = started;
        }
        return running;
    }

    @Override
    public Map<String, String> start() {
        String issuer = TestIdentityProvider.running().issuer();
        return Map.of("quarkus.datasource.jdbc.url", databaseUrl(), "kafka.bootstrap.servers", bootstrapServers(),
                "quarkus.oidc.auth-server-url", issuer, "quarkus.oidc.token.issuer", issuer);
    }

    @Override
    public void stop() {
        // it serves the next test class, too, and ends with the process
    }
}
