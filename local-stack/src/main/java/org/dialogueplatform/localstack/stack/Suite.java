package org.dialogueplatform.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.dialogueplatform.localstack.keycloak.AdminPassword;
import org.dialogueplatform.localstack.keycloak.KeycloakSettings;
import org.dialogueplatform.localstack.keycloak.Realm;
import org.dialogueplatform.localstack.keycloak.SampleTokens;
import org.jspecify.annotations.Nullable;

/** The parts of the suite as they are laid out on one machine. */
final class Suite {

    static final String POSTGRES = "postgres";
    static final String KAFKA = "kafka";
    static final String KEYCLOAK = "keycloak";
    static final String GATEWAY = "gateway";
    private static final String DELIVERY = "delivery-service";
    private static final String MEETINGS = "meetings-service";

    private static final int POSTGRES_PORT = 15432;
    private static final int KAFKA_PORT = 19092;
    private static final int KEYCLOAK_PORT = 8180;

    /**
     * @param name the module, and what people call it
     * @param httpPort where it listens; its health and metrics are at 1000 more
     */
    record Service(String name, int httpPort) {

        int managementPort() {
            return httpPort + 1000;
        }
    }

    static final List<Service> SERVICES = List.of(new Service("meetings-service", 8081),
            new Service("participants-service", 8082), new Service("recommendations-service", 8083),
            new Service(DELIVERY, 8084), new Service(GATEWAY, 8080));

    private final Settings settings;

    Suite(Settings settings) {
        this.settings = settings;
    }

    /**
     * In the order in which they start: what stands together starts together, when all before it is ready.
     *
     * @param without services that somebody else runs
     */
    List<List<Part>> stages(Set<String> without) {
        List<Part> services = new ArrayList<>();
        for (Service service : SERVICES) {
            if (!without.contains(service.name())) {
                services.add(part(service));
            }
        }
        // the services need not find it when they start
        services.addFirst(new KeycloakPart(settings, this));
        return List.of(List.of(new PostgresPart(settings, settings.port(POSTGRES_PORT)), kafka()), services);
    }

    private Part kafka() {
        int port = settings.port(KAFKA_PORT);
        Path folder = settings.home().resolve("kafka");
        Path ready = folder.resolve("ready");
        return new JavaPart(KAFKA, settings,
                List.of(new Port(KAFKA, "clients", port), new Port(KAFKA, "its controller", port + 1),
                        new Port(KAFKA, "partners", port + 2)),
                List.of("-Xms96m", "-Xmx256m", "-XX:+UseSerialGC", "-Xss512k", "-XX:MaxDirectMemorySize=64m",
                        "-XX:+UseCompactObjectHeaders", "--sun-misc-unsafe-memory-access=allow",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.util.logging.SimpleFormatter.format=%1$tF %1$tT.%1$tL %4$s [%3$s] %5$s%6$s%n",
                        KafkaProcess.class.getName(), folder.toString(),
                        Integer.toString(port), ready.toString()),
                // not on the command line, which would be too long to be read by others
                Map.of("CLASSPATH", System.getProperty("java.class.path")), process -> KafkaProcess.isReady(ready, process),
                JavaPart.PATIENCE, cache("local-stack", KAFKA));
    }

    private Part part(Service service) {
        int http = settings.port(service.httpPort());
        int management = settings.port(service.managementPort());
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_PROFILE", "prod,local");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(http));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
        environment.put("DATABASE_URL", databaseUrl());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafkaAddress());
        environment.put("OIDC_URL", keycloak() + "/realms/dialogue");
        environment.put("OIDC_ISSUER", signIn() + "/realms/dialogue");
        if (service.name().equals(GATEWAY)) {
            environment.put("DIALOGUE_IDENTITY_PROVIDER_URL", "http://localhost:" + keycloakPort());
        }
        if (service.name().equals(MEETINGS)) {
            environment.put("DIALOGUE_PUBLIC_ADDRESS", gateway().toString());
        }
        if (service.name().equals(DELIVERY)) {
            environment.put("KAFKA_PARTNERS_BOOTSTRAP_SERVERS", kafkaForPartners());
            environment.put(Realm.REGISTRY_SECRET, registrySecret());
        }
        for (Service other : SERVICES) {
            if (!other.name().equals(GATEWAY)) {
                environment.put("DIALOGUE_SERVICES_" + other.name().replace("-service", "").toUpperCase(Locale.ROOT) + "_URL",
                        address(other).toString());
            }
        }
        return new JavaPart(service.name(), settings,
                List.of(new Port(service.name(), "HTTP", http), new Port(service.name(), "health and metrics", management)),
                List.of("-Xms48m", "-Xmx192m", "-XX:+UseSerialGC", "-Xss512k", "-XX:+UseCompactObjectHeaders",
                        "--enable-native-access=ALL-UNNAMED", "-jar",
                        settings.program(service.name()).resolve("quarkus-run.jar").toString()),
                environment, new HealthProbe(URI.create("http://127.0.0.1:" + management + "/q/health/ready")),
                JavaPart.PATIENCE, cache(service.name(), service.name()));
    }

    /** Nothing where it is not worth its making, as for a suite that is started once. */
    private @Nullable AotCache cache(String module, String name) {
        return "off".equals(System.getenv("DIALOGUE_AOT_CACHE")) ? null : new AotCache(settings.program(module), name);
    }

    URI address(Service service) {
        return URI.create("http://localhost:" + settings.port(service.httpPort()));
    }

    URI gateway() {
        return URI.create("http://localhost:" + settings.port(SERVICES.getLast().httpPort()));
    }

    /** Keycloak's own address, known on this machine only. */
    URI keycloak() {
        return URI.create("http://localhost:" + keycloakPort() + "/auth");
    }

    int keycloakPort() {
        return settings.port(KEYCLOAK_PORT);
    }

    int keycloakManagementPort() {
        return keycloakPort() + 1000;
    }

    /** The realm, with the sample users, for tests and those who try the suite. */
    void applyRealm() {
        Realm realm;
        try {
            realm = Realm.at(keycloak(), gateway(), KeycloakSettings.ADMIN,
                    AdminPassword.keptIn(KeycloakPart.password(settings)), registrySecret());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        realm.apply();
        realm.applySamples();
    }

    private static String registrySecret() {
        return Objects.requireNonNullElse(System.getenv(Realm.REGISTRY_SECRET), Realm.REGISTRY_SECRET_HERE);
    }

    /** Where browsers see Keycloak. */
    URI signIn() {
        return gateway().resolve("/auth");
    }

    /** Tokens of the sample actors. */
    SampleTokens tokens() {
        return new SampleTokens(List.of(signIn(), keycloak()));
    }

    String databaseUrl() {
        return "jdbc:postgresql://localhost:" + settings.port(POSTGRES_PORT) + "/dialogue";
    }

    String kafkaAddress() {
        return "localhost:" + settings.port(KAFKA_PORT);
    }

    /** Where partners reach Kafka. */
    String kafkaForPartners() {
        return "localhost:" + settings.port(KAFKA_PORT + 2);
    }
}
