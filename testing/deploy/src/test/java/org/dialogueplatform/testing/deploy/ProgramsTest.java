package org.dialogueplatform.testing.deploy;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dialogueplatform.testing.deploy.Rendered.Pods;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

/** What each of the five programs has, so that it can be replaced, moved and scaled without anybody noticing. */
class ProgramsTest {

    private static final Set<String> PROGRAMS = Set.of("meetings-service", "participants-service", "recommendations-service",
            "delivery-service", "gateway");

    @ParameterizedTest
    @MethodSource("org.dialogueplatform.testing.deploy.Rendered#overlays")
    void allProgramsAreDeployedAndFoundByTheirService(Rendered rendered) {
        assertEquals(PROGRAMS, rendered.programs().map(Pods::name).collect(Collectors.toSet()));

        assertAll(rendered.programs().map(program -> () -> {
            JsonNode service = rendered.the("Service", program.name());
            service.at("/spec/selector").propertyStream()
                    .forEach(label -> assertEquals(label.getValue().asText(), program.labels().get(label.getKey())));
            program.owner().at("/spec/selector/matchLabels").propertyStream()
                    .forEach(label -> assertEquals(label.getValue().asText(), program.labels().get(label.getKey())));
            Rendered.each(service.at("/spec/ports")).forEach(
                    port -> assertEquals(port.path("port").asInt(), port(program, port.path("targetPort").asText())));
            // as the program listens
            String settings = Checkout.read(program.name() + "/src/main/resources/application.properties");
            assertTrue(settings.contains("quarkus.http.port=" + port(program, "http") + "\n"), program::toString);
            assertTrue(settings.contains("quarkus.management.port=" + port(program, "management") + "\n"), program::toString);
        }));
    }

    @ParameterizedTest
    @MethodSource("org.dialogueplatform.testing.deploy.Rendered#overlays")
    void aProgramIsAskedHowItIsOnItsManagementPort(Rendered rendered) {
        assertAll(rendered.programs().flatMap(program -> Stream.of("startup/started", "liveness/live", "readiness/ready")
                .map(probe -> probe.split("/", 2)).map(probe -> (Executable) () -> {
                    JsonNode get = program.container().path(probe[0] + "Probe").path("httpGet");
                    assertEquals("/q/health/" + probe[1], get.path("path").asText(), program::toString);
                    assertEquals("management", get.path("port").asText(), program::toString);
                })));
    }

    @ParameterizedTest
    @MethodSource("org.dialogueplatform.testing.deploy.Rendered#overlays")
    void everyContainerSaysWhatItTakes(Rendered rendered) {
        assertAll(rendered.pods().flatMap(Pods::containers).map(container -> () -> {
            JsonNode resources = container.path("resources");
            assertFalse(resources.at("/requests/cpu").isMissingNode(), container::toString);
            assertFalse(resources.at("/requests/memory").isMissingNode(), container::toString);
            assertFalse(resources.at("/limits/memory").isMissingNode(), container::toString);
        }));
    }

    @ParameterizedTest
    @MethodSource("org.dialogueplatform.testing.deploy.Rendered#overlays")
    void whatRunsIsOfANamedVersion(Rendered rendered) {
        assertAll(rendered.pods().flatMap(Pods::containers).map(container -> () -> {
            String image = container.path("image").asText();
            String version = image.substring(image.lastIndexOf('/') + 1);
            assertTrue(version.contains("@sha256:") || version.contains(":"), image + " has no version");
            assertFalse(version.endsWith(":latest"), image);
        }));
    }

    @Test
    void besideTheLocalSuiteTheSameRunsAsInCompose() {
        String compose = Checkout.read("docker-compose.yml");

        Rendered.local().pods().filter(pods -> pods.kind().equals("StatefulSet"))
                .forEach(pods -> assertTrue(compose.contains("image: " + pods.container().path("image").asText() + "\n"),
                        pods::toString));
    }

    @Test
    void nodesCanBeEmptiedAndAProgramGoesOn() {
        Rendered rendered = Rendered.production();

        assertAll(rendered.programs().map(program -> () -> {
            JsonNode budget = rendered.the("PodDisruptionBudget", program.name());
            budget.at("/spec/selector/matchLabels").propertyStream()
                    .forEach(label -> assertEquals(label.getValue().asText(), program.labels().get(label.getKey())));
            assertEquals(1, budget.at("/spec/maxUnavailable").asInt());
            assertTrue(rendered.the("HorizontalPodAutoscaler", program.name()).at("/spec/minReplicas").asInt() >= 2);
            assertEquals(Set.of("kubernetes.io/hostname", "topology.kubernetes.io/zone"),
                    Rendered.each(program.spec().path("topologySpreadConstraints"))
                            .map(spread -> spread.path("topologyKey").asText()).collect(Collectors.toSet()));
        }));
    }

    @Test
    void aServiceNeverHasMoreReplicasThanItsTopicsHavePartitions() {
        assertAll(Checkout.SERVICES.stream().map(service -> () -> {
            JsonNode scaler = Rendered.production().the("HorizontalPodAutoscaler", service);

            assertEquals(service, scaler.at("/spec/scaleTargetRef/name").asText());
            assertTrue(scaler.at("/spec/maxReplicas").asInt() <= partitions(service), service);
        }));
    }

    /** Scaled by somebody else, the number of replicas is nothing to be set back by every deployment. */
    @Test
    void replicasAreLeftToTheScaler() {
        Rendered.production().programs()
                .forEach(program -> assertTrue(program.owner().at("/spec/replicas").isMissingNode(), program::toString));
    }

    @ParameterizedTest
    @MethodSource("org.dialogueplatform.testing.deploy.Rendered#overlays")
    void anUpdateLosesNoRequest(Rendered rendered) {
        assertAll(rendered.programs().map(program -> () -> {
            JsonNode update = program.owner().at("/spec/strategy/rollingUpdate");
            assertEquals("0", update.path("maxUnavailable").asText(), program::toString);
            assertTrue(update.path("maxSurge").asInt() > 0, program::toString);

            Duration delay = duration(program, "QUARKUS_SHUTDOWN_DELAY");
            Duration finishing = duration(program, "QUARKUS_SHUTDOWN_TIMEOUT");
            Duration probed = Duration.ofSeconds(program.container().at("/readinessProbe/periodSeconds").asLong());
            assertTrue(delay.compareTo(probed) > 0, program + " must be seen not to be ready before it stops answering");
            assertTrue(program.spec().path("terminationGracePeriodSeconds").asLong() > delay.plus(finishing).toSeconds() + 10,
                    program + " is killed before it has finished");
        }));
        // decided at build time
        assertTrue(Checkout.read("platform/web/src/main/resources/META-INF/microprofile-config.properties")
                .contains("quarkus.shutdown.delay-enabled=true\n"));
    }

    /** Migrations run once, as the schema's owner; what serves requests knows no password of it. */
    @ParameterizedTest
    @MethodSource("org.dialogueplatform.testing.deploy.Rendered#overlays")
    void aSchemaIsMigratedByAJobAlone(Rendered rendered) {
        assertAll(Checkout.SERVICES.stream().map(service -> () -> {
            Pods program = rendered.programs().filter(pods -> pods.name().equals(service)).findFirst().orElseThrow();
            Pods migration = rendered.pods().filter(pods -> pods.name().equals(service + "-migration")).findFirst()
                    .orElseThrow();

            assertEquals(program.container().path("image"), migration.container().path("image"));
            assertEquals("true", migration.variable("QUARKUS_INIT_AND_EXIT").path("value").asText());
            assertEquals("Never", migration.spec().path("restartPolicy").asText());
            assertTrue(secret(migration, "DATABASE_OWNER_PASSWORD").startsWith(service + "-database-owner"));
            assertEquals("false", program.variable("QUARKUS_FLYWAY_MIGRATE_AT_START").path("value").asText());
            assertEquals("true", program.variable("QUARKUS_FLYWAY_VALIDATE_AT_START").path("value").asText());
            assertEquals(secret(program, "DATABASE_PASSWORD"), secret(program, "DATABASE_OWNER_PASSWORD"));
            assertFalse(program.spec().toString().contains("-database-owner"), service);
        }));
    }

    /** KEDA looks at every channel, and at none that is not there. */
    @Test
    void kedaScalesByWhatEachServiceHears() {
        Rendered rendered = Rendered.withEverything();
        assertEquals(Set.of("gateway"), rendered.kind("HorizontalPodAutoscaler").map(Rendered::name)
                .collect(Collectors.toSet()));

        assertAll(Checkout.SERVICES.stream().map(service -> () -> {
            JsonNode scaled = rendered.the("ScaledObject", service).path("spec");
            assertEquals(service, scaled.at("/scaleTargetRef/name").asText());
            assertTrue(scaled.path("maxReplicaCount").asInt() <= partitions(service));
            assertTrue(scaled.path("minReplicaCount").asInt() >= 2);
            assertEquals(
                    Checkout.heardBy(service).entrySet().stream().map(group -> group.getKey() + " " + group.getValue())
                            .sorted().toList(),
                    Rendered.each(scaled.path("triggers")).filter(trigger -> trigger.path("type").asText().equals("kafka"))
                            .map(trigger -> trigger.path("metadata"))
                            .map(kafka -> kafka.path("consumerGroup").asText() + " " + kafka.path("topic").asText())
                            .sorted().toList());
            Rendered.each(scaled.path("triggers")).filter(trigger -> trigger.has("authenticationRef")).forEach(
                    trigger -> rendered.the("TriggerAuthentication", trigger.at("/authenticationRef/name").asText()));
        }));
    }

    @Test
    void metricsAreReadWhereTheyAre() {
        JsonNode monitor = Rendered.production().the("ServiceMonitor", "dialogue").path("spec");

        assertEquals("management", monitor.at("/endpoints/0/port").asText());
        assertEquals("/q/metrics", monitor.at("/endpoints/0/path").asText());
        Rendered.production().kind("Service").forEach(service -> assertTrue(
                Rendered.each(monitor.at("/selector/matchExpressions/0/values")).map(JsonNode::asText)
                        .anyMatch(service.at("/metadata/labels/app.kubernetes.io~1component").asText()::equals)));
    }

    /** Of the topic that has most: on that one work is shared by so many. */
    private static int partitions(String service) {
        return Checkout.heardBy(service).values().stream().mapToInt(topic -> Checkout.topics().get(topic).partitions()).max()
                .orElseThrow();
    }

    private static int port(Pods program, String name) {
        return Rendered.each(program.container().path("ports")).filter(port -> port.path("name").asText().equals(name))
                .findFirst().orElseThrow().path("containerPort").asInt();
    }

    private static Duration duration(Pods program, String variable) {
        return Duration.parse("PT" + program.variable(variable).path("value").asText());
    }

    private static String secret(Pods pods, String variable) {
        return pods.variable(variable).at("/valueFrom/secretKeyRef/name").asText();
    }
}
