package org.dialogueplatform.testing.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.dialogueplatform.testing.deploy.Checkout.Topic;
import org.junit.jupiter.api.Test;

/**
 * Topics and users for Strimzi are made of what is declared elsewhere: contracts/topics.conf, and what each service says it
 * hears.
 * {@code -Dcontracts.update=true} writes the files anew.
 */
class StrimziTest {

    private static final String MADE = """
            # Made of %s by StrimziTest; do not edit: ./mvnw test -pl testing/deploy -Dtest=StrimziTest -Dcontracts.update=true
            """;
    /** By which the delivery-service lets partners in. */
    private static final String GRANTS = Checkout
            .read("delivery-service/src/main/java/org/dialogueplatform/delivery/partner/KafkaAccess.java");
    private static final String PUBLIC = granted("TOPIC = \"([^\"]+)\"");
    private static final String PARTNER = granted("return \"([^\"]+)\" \\+ clientId");
    private static final String ANCHORS = "dialogue.audit.anchors.v1";

    @Test
    void topicsAreThoseOfTheDeclaration() throws IOException {
        assertMade("topics.yaml", MADE.formatted("contracts/topics.conf") + Checkout.topics().values().stream()
                .map(StrimziTest::topic).collect(Collectors.joining("---\n")));
    }

    @Test
    void usersMayDoWhatTheirServicesDoAndNoMore() throws IOException {
        List<String> users = new ArrayList<>();
        Checkout.SERVICES.forEach(service -> users.add(service(service)));
        users.add(user("keda", "Sees how far the services have read, for the component keda.",
                List.of(new Right("topic", "dialogue.", true, "Describe"), new Right("group", "", true, "Describe"))));
        users.add(user(PARTNER + "example",
                "As a partner is let in by the delivery-service (its KafkaAccess), where it is done by hand.",
                List.of(new Right("topic", PUBLIC, false, "Read"), new Right("group", PARTNER + "example.", true, "Read"))));

        assertMade("users.yaml", MADE.formatted("contracts/topics.conf and of the services' configuration")
                + String.join("---\n", users));
    }

    private static String granted(String pattern) {
        return Pattern.compile(pattern).matcher(GRANTS).results().findFirst().orElseThrow().group(1);
    }

    private static String topic(Topic topic) {
        Map<String, String> settings = new TreeMap<>(topic.settings());
        // what is acknowledged is on two of three brokers
        settings.put("min.insync.replicas", "2");
        return """
                apiVersion: kafka.strimzi.io/v1
                kind: KafkaTopic
                metadata:
                  name: %s
                  labels:
                    strimzi.io/cluster: dialogue
                spec:
                  partitions: %d
                  replicas: 3
                  config:
                """.formatted(topic.name(), topic.partitions()) + settings.entrySet().stream()
                .map(setting -> "    %s: %s\n".formatted(setting.getKey(),
                        setting.getValue().matches("-?\\d+") ? setting.getValue() : "\"" + setting.getValue() + "\""))
                .collect(Collectors.joining());
    }

    private static String service(String service) {
        String schema = Checkout.schema(service);
        List<Right> rights = new ArrayList<>();
        // what it tells, and what its live streams read of that
        if (Checkout.topics().keySet().stream().anyMatch(topic -> topic.startsWith("dialogue." + schema + "."))) {
            rights.add(new Right("topic", "dialogue." + schema + ".", true, "Describe, Read, Write"));
        }
        // what it hears; a dead letter that is sent once more goes to the topic it came from
        new TreeSet<>(Checkout.heardBy(service).values()).stream()
                .filter(topic -> !topic.startsWith("dialogue." + schema + "."))
                .forEach(topic -> rights.add(new Right("topic", topic, false, "Describe, Read, Write")));
        if (publishes(service)) {
            rights.add(new Right("topic", PUBLIC, false, "Describe, Write"));
        }
        rights.add(new Right("topic", ANCHORS, false, "Describe, Write"));
        rights.add(new Right("topic", "dialogue.dead-letter." + schema + ".v1", false, "Describe, Read, Write"));
        rights.add(new Right("group", service + ".", true, "Describe, Read"));
        if (service.equals("delivery-service")) {
            // makes partners' users and what they may
            rights.add(new Right("cluster", "", false, "Alter, Describe"));
        }
        return user(service, "", rights);
    }

    /** Whether it decides what of its own is public. */
    private static boolean publishes(String service) {
        Path code = Checkout.root().resolve(service + "/src/main/java/org/dialogueplatform/" + Checkout.schema(service));
        return Files.isDirectory(code.resolve("publication"));
    }

    private static String user(String name, String purpose, List<Right> rights) {
        return (purpose.isEmpty() ? "" : "# " + purpose + "\n") + """
                apiVersion: kafka.strimzi.io/v1
                kind: KafkaUser
                metadata:
                  name: %s
                  labels:
                    strimzi.io/cluster: dialogue
                spec:
                  authentication:
                    type: scram-sha-512
                  authorization:
                    type: simple
                    acls:
                """.formatted(name) + rights.stream().map(Right::yaml).collect(Collectors.joining());
    }

    private static void assertMade(String file, String wanted) throws IOException {
        Path at = Rendered.KUBERNETES.resolve("strimzi").resolve(file);
        if (Boolean.getBoolean("contracts.update")) {
            Files.writeString(at, wanted);
        }
        assertEquals(wanted, Files.exists(at) ? Files.readString(at) : "",
                "deploy/kubernetes/strimzi/" + file + " is not what is declared: run with -Dcontracts.update=true");
    }

    /** @param prefix whether all that begin so are meant; an empty prefix is all */
    private record Right(String type, String name, boolean prefix, String operations) {

        String yaml() {
            String resource = switch (type) {
                case "cluster" -> "{type: cluster}";
                default -> name.isEmpty() ? "{type: %s, name: \"*\", patternType: literal}".formatted(type)
                        : "{type: %s, name: %s, patternType: %s}".formatted(type, name, prefix ? "prefix" : "literal");
            };
            return "      - resource: %s\n        operations: [%s]\n".formatted(resource, operations);
        }
    }
}
