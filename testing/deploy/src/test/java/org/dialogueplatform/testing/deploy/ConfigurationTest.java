package org.dialogueplatform.testing.deploy;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dialogueplatform.testing.deploy.Rendered.Pods;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

/** What programs are told: by names they know, from places that are there. */
class ConfigurationTest {

    /** Of Quarkus, Kafka's clients and Java; no property file of ours has to name them. */
    private static final Set<String> OF_OTHERS = Set.of("JAVA_TOOL_OPTIONS", "QUARKUS_PROFILE", "QUARKUS_SHUTDOWN_DELAY",
            "QUARKUS_SHUTDOWN_TIMEOUT", "QUARKUS_INIT_AND_EXIT", "QUARKUS_FLYWAY_VALIDATE_AT_START",
            "QUARKUS_FLYWAY_IGNORE_MIGRATION_PATTERNS", "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING",
            "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES", "KAFKA_SECURITY_PROTOCOL", "KAFKA_SASL_MECHANISM", "KAFKA_SASL_JAAS_CONFIG",
            "KAFKA_SSL_TRUSTSTORE_TYPE", "KAFKA_SSL_TRUSTSTORE_LOCATION");

    @ParameterizedTest
    @MethodSource("org.dialogueplatform.testing.deploy.Rendered#overlays")
    void everyVariableIsOneThatSomeProgramReads(Rendered rendered) {
        Set<String> known = known();

        assertAll(ours(rendered).map(pods -> () -> {
            Set<String> unknown = new TreeSet<>(given(rendered, pods));
            unknown.removeAll(known);
            assertEquals(Set.of(), unknown, pods::toString);
        }));
    }

    @ParameterizedTest
    @MethodSource("org.dialogueplatform.testing.deploy.Rendered#overlays")
    void everyConfigMapThatIsNamedIsThere(Rendered rendered) {
        assertAll(rendered.pods().flatMap(pods -> Stream.of("configMapRef", "configMap", "configMapKeyRef")
                .flatMap(reference -> pods.spec().findValues(reference).stream()))
                .map(reference -> () -> rendered.the("ConfigMap", reference.path("name").asText())));
    }

    /** On a developer's machine they are made; elsewhere somebody makes those that the documentation lists, key by key. */
    @Test
    void everySecretIsMadeOrListed() {
        String documented = Checkout.read("docs/kubernetes.md");

        assertAll(secrets(Rendered.local()).map(secret -> () -> {
            JsonNode made = Rendered.local().the("Secret", secret.name);
            assertTrue(secret.key.isEmpty() || made.path("data").has(secret.key), secret::toString);
        }));
        assertAll(secrets(Rendered.withEverything()).map(secret -> () -> {
            String line = documented.lines().filter(row -> row.startsWith("|") && row.contains("`" + secret.name + "`")
                    || secret.name.endsWith("-service-database") && row.startsWith("| `<service>-database` ")
                    || secret.name.endsWith("-service-database-owner") && row.startsWith("| `<service>-database-owner` ")
                    || secret.name.startsWith("kafka-") && secret.name.endsWith("-service")
                            && row.startsWith("| `kafka-<service>` "))
                    .findFirst().orElseThrow(() -> new AssertionError("docs/kubernetes.md does not list " + secret));
            assertTrue(line.contains("`" + secret.key + "`") || secret.key.isEmpty(), () -> secret + " in: " + line);
        }));
    }

    @Test
    void nothingSecretIsInProductionsFiles() {
        assertEquals(List.of(), Rendered.withEverything().kind("Secret").toList());
        Rendered.withEverything().programs().flatMap(Pods::variables)
                .filter(variable -> variable.path("name").asText().matches(".*(PASSWORD|SECRET|KEY|JAAS).*"))
                .forEach(variable -> assertTrue(variable.path("value").isMissingNode(), variable::toString));
        assertFalse(Rendered.withEverything().kind("ConfigMap")
                .anyMatch(map -> map.path("data").path("QUARKUS_PROFILE").asText().contains("local")));
    }

    private static Stream<Pods> ours(Rendered rendered) {
        return rendered.pods().filter(pods -> pods.labels().containsKey("app.kubernetes.io/component"));
    }

    private static Set<String> given(Rendered rendered, Pods pods) {
        Set<String> names = pods.variables().map(variable -> variable.path("name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
        pods.spec().findValues("configMapRef").forEach(reference -> rendered.the("ConfigMap", reference.path("name").asText())
                .path("data").fieldNames().forEachRemaining(names::add));
        return names;
    }

    /** What property files name by ${…} or as a key, and what is mapped: each in the form of a variable. */
    private static Set<String> known() {
        Set<String> known = new HashSet<>(OF_OTHERS);
        for (String program : Stream.concat(Checkout.SERVICES.stream(), Stream.of("gateway")).toList()) {
            for (String file : Checkout.propertyFiles(program)) {
                String text = Checkout.read(file);
                Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)").matcher(text).results().forEach(it -> known.add(it.group(1)));
                Pattern.compile("(?m)^#?(?:%\\w+\\.)?([a-z][^=\\s]+)=").matcher(text).results()
                        .forEach(it -> known.add(variable(it.group(1))));
            }
        }
        mapped("platform/service/src/main/java/org/dialogueplatform/platform/file/FileSettings.java", "dialogue.files.s3.",
                known);
        return known;
    }

    /** The keys of a mapping, by the names of its methods. */
    private static void mapped(String file, String prefix, Set<String> known) {
        Pattern.compile("\\b([a-z]\\w*)\\(\\);").matcher(Checkout.read(file)).results()
                .forEach(it -> known.add(variable(prefix + it.group(1).replaceAll("([A-Z])", "-$1"))));
    }

    private static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static Stream<Wanted> secrets(Rendered rendered) {
        Stream<JsonNode> templates = rendered.pods().map(Pods::spec);
        Stream<Wanted> ofPods = templates.flatMap(spec -> Stream.of(
                spec.findValues("secretKeyRef").stream()
                        .filter(reference -> !reference.path("optional").asBoolean()
                                || rendered.kind("Secret").findAny().isEmpty())
                        .map(reference -> new Wanted(reference.path("name").asText(), reference.path("key").asText())),
                spec.findValues("secretRef").stream().map(reference -> new Wanted(reference.path("name").asText(), "")),
                spec.findValues("secret").stream()
                        .map(volume -> new Wanted(volume.path("secretName").asText(), volume.at("/items/0/key").asText())))
                .flatMap(it -> it));
        Stream<Wanted> ofOthers = Stream.concat(
                rendered.kind("Ingress").flatMap(ingress -> ingress.findValues("secretName").stream())
                        .map(name -> new Wanted(name.asText(), "")),
                rendered.kind("TriggerAuthentication").flatMap(it -> Rendered.each(it.at("/spec/secretTargetRef")))
                        .map(reference -> new Wanted(reference.path("name").asText(), reference.path("key").asText())));
        return Stream.concat(ofPods, ofOthers).distinct();
    }

    /** @param key empty for all of it */
    private record Wanted(String name, String key) {
    }
}
