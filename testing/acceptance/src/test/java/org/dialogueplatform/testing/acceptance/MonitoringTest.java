package org.dialogueplatform.testing.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.dialogueplatform.testing.Checkout;
import org.dialogueplatform.testing.MetricsContract;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** Alerts tell of what is measured, and lead to what is to be done. */
class MonitoringTest {

    private static final Path FOLDER = Checkout.root().resolve("deploy/monitoring");
    private static final ObjectMapper YAML = new YAMLMapper();

    /** What is no metric in an expression: texts, labels in braces and behind "by", and functions. */
    private static final Pattern NO_METRIC = Pattern
            .compile("\"[^\"]*\"|\\{[^}]*}|\\b(by|without|on)\\s*\\([^)]*\\)|\\w+\\s*(?=\\()");
    private static final Pattern NAME = Pattern.compile("\\b[a-z]\\w*_\\w+\\b");
    private static final Pattern OF_A_HISTOGRAM = Pattern.compile("_(bucket|count|sum)$");

    @Test
    void eachAlertLeadsToItsEntryInTheRunbook() throws IOException {
        Set<String> headings = Files.readAllLines(Checkout.root().resolve("docs/operations.md")).stream()
                .filter(line -> line.startsWith("### ")).map(line -> line.substring(4)).collect(Collectors.toSet());

        for (JsonNode alert : alerts()) {
            String name = alert.path("alert").asText();
            assertEquals("docs/operations.md#" + name.toLowerCase(Locale.ROOT),
                    alert.at("/annotations/runbook_url").asText(), name);
            assertEquals(true, headings.contains(name), "docs/operations.md has no entry for " + name);
            assertEquals(true, Set.of("page", "ticket").contains(alert.at("/labels/severity").asText()), name);
        }
    }

    @Test
    void eachAlertIsTested() throws IOException {
        Set<String> tested = new TreeSet<>(
                YAML.readTree(FOLDER.resolve("rules-test.yml").toFile()).findValuesAsText("alertname"));

        assertEquals(names(alerts()), tested);
    }

    @Test
    void alertsAndDashboardUseMetricsThatAreGivenOut() throws IOException {
        Set<String> used = new TreeSet<>();
        alerts().forEach(alert -> used.addAll(metricsIn(alert.path("expr").asText())));
        JsonNode dashboard = new ObjectMapper().readTree(FOLDER.resolve("dashboard.json").toFile());
        dashboard.findValuesAsText("expr").forEach(expression -> used.addAll(metricsIn(expression)));

        assertFalse(used.isEmpty());
        Set<String> listed = MetricsContract.listed().keySet();
        used.removeIf(name -> listed.contains(name) || listed.contains(OF_A_HISTOGRAM.matcher(name).replaceFirst("")));
        assertEquals(Set.of(), used, "used in deploy/monitoring and not listed in docs/metrics.md");
    }

    @Test
    void theRulesDoWhatTheirTestsSay() throws IOException, InterruptedException {
        Path output = Files.createTempFile("promtool", ".out");
        try {
            Process promtool = new ProcessBuilder("promtool", "test", "rules", "rules-test.yml").directory(FOLDER.toFile())
                    .redirectErrorStream(true).redirectOutput(output.toFile()).start();
            assertEquals(0, promtool.waitFor(), () -> said(output));
        } catch (IOException e) {
            String why = "there is no promtool (it comes with Prometheus)";
            System.out.println("Left out: the tests of deploy/monitoring/rules.yml, because " + why);
            assumeTrue(false, why);
        } finally {
            Files.delete(output);
        }
    }

    private static List<JsonNode> alerts() throws IOException {
        List<JsonNode> alerts = new ArrayList<>();
        for (JsonNode group : YAML.readTree(FOLDER.resolve("rules.yml").toFile()).path("groups")) {
            group.path("rules").forEach(alerts::add);
        }
        return alerts;
    }

    private static Set<String> names(List<JsonNode> alerts) {
        return alerts.stream().map(alert -> alert.path("alert").asText()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> metricsIn(String expression) {
        return NAME.matcher(NO_METRIC.matcher(expression).replaceAll(" ")).results().map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String said(Path output) {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
