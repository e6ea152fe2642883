package org.dialogueplatform.testing.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dialogueplatform.testing.Checkout;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** docs/configuration.md tells every key there is, and what the programs are given is in it. */
class ConfigurationPageTest {

    private static final Path ROOT = Checkout.root();
    private static final Path PAGE = ROOT.resolve("docs/configuration.md");
    private static final Pattern VARIABLE = Pattern.compile("`([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|REPLICAS)`");

    private static ConfigurationPage page;

    @BeforeAll
    static void givenTheCode() throws IOException {
        page = new ConfigurationPage(ROOT);
    }

    @Test
    void everyKeyHasAMeaning() {
        assertEquals(List.of(), page.unexplained(),
                "Write it as a comment above the key in the module's property file, or on the method of its @ConfigMapping");
    }

    @Test
    void thePageSaysWhatTheCodeSays() throws IOException {
        String written = Files.readString(PAGE);
        String head = written.substring(0, written.indexOf(ConfigurationPage.BEGIN));
        if (Boolean.getBoolean("contracts.update")) {
            Files.writeString(PAGE, head + page.text());
        } else {
            assertEquals(head + page.text(), written,
                    "docs/configuration.md is made anew by ./mvnw test -pl testing/support -Dtest=ConfigurationPageTest -Dcontracts.update=true");
        }
    }

    @Test
    void whatComposeGivesOurProgramsIsOnThePage() throws IOException {
        Map<String, Map<String, String>> given = Deployments.compose(ROOT.resolve("docker-compose.yml"));
        assertTrue(given.keySet().containsAll(List.of("gateway", "topics", "realm", "delivery-service")),
                given.keySet()::toString);
        given.forEach((program, environment) -> {
            assertEquals(Set.of(), unknown(environment.keySet()), "what docker-compose.yml gives to " + program);
            environment.forEach((variable, value) -> assertFalse(
                    secrets().contains(variable) && !value.startsWith("${"),
                    variable + " of " + program + " is a secret and comes from the environment: ${" + variable + "}"));
        });
    }

    @Test
    void whatKubernetesGivesOurProgramsIsOnThePage() throws IOException {
        Path folder = ROOT.resolve("deploy/kubernetes");
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(file -> file.toString().matches(".+\\.(yaml|env)")).sorted().toList()) {
                    assertEquals(Set.of(), unknown(Deployments.kubernetes(file)), file.toString());
                }
            }
        }
    }

    private static Set<String> secrets() {
        return page.all().stream().filter(Key::isSecret).map(Key::variable).collect(Collectors.toSet());
    }

    private static Set<String> unknown(Set<String> variables) {
        Set<String> left = new TreeSet<>(variables);
        left.removeAll(documented());
        return left;
    }

    private static Set<String> documented() {
        try {
            return VARIABLE.matcher(Files.readString(PAGE)).results().map(found -> found.group(1)).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
