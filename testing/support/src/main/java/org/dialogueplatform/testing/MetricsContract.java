package org.dialogueplatform.testing;

import static io.restassured.RestAssured.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Assertions;

/**
 * The metrics of docs/metrics.md, which alerts and dashboards are made of: what it lists of a program is given out by it, and
 * what a program calls its own is listed.
 */
public final class MetricsContract {

    /** A row says the name, who gives it out, and what it tells. */
    private static final Pattern ROW = Pattern.compile("\\| `([a-z0-9_]+)` \\| ([a-z, -]+) \\|.*");

    private static final Pattern FAMILY = Pattern.compile("# TYPE (\\S+) (\\S+)");

    private MetricsContract() {
    }

    /** What is listed, and by whom it is given out. */
    public static Map<String, String> listed() {
        var listed = new TreeMap<String, String>();
        try {
            for (String line : Files.readAllLines(Checkout.root().resolve("docs/metrics.md"))) {
                var row = ROW.matcher(line);
                if (row.matches()) {
                    listed.put(row.group(1), row.group(2).strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return listed;
    }

    /** Holds the running program to the list; what is there only "once" something happened is not waited for. */
    public static void assertKeptBy(String program) {
        Set<String> known = listed(givenOutBy -> concerns(givenOutBy, program));
        Set<String> expected = listed(givenOutBy -> concerns(givenOutBy, program) && !givenOutBy.contains(", once"));
        Awaitility.await().atMost(Duration.ofSeconds(40)).pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> Assertions.assertEquals(Set.of(), without(expected, families()),
                        "listed in docs/metrics.md and not given out by " + program));
        Set<String> own = families().stream().filter(name -> name.startsWith("dialogue_") && !name.endsWith("_max"))
                .collect(Collectors.toCollection(TreeSet::new));
        Assertions.assertEquals(Set.of(), without(own, known),
                "given out by " + program + " and not listed in docs/metrics.md");
    }

    private static Set<String> listed(Predicate<String> givenOutBy) {
        return listed().entrySet().stream().filter(row -> givenOutBy.test(row.getValue())).map(row -> row.getKey())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean concerns(String givenOutBy, String program) {
        return givenOutBy.equals("all") || givenOutBy.contains(program)
                || givenOutBy.startsWith("services") && program.endsWith("-service");
    }

    private static Set<String> families() {
        int port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        String scrape = given().port(port).get("/q/metrics").then().statusCode(200).extract().asString();
        return scrape.lines().map(FAMILY::matcher).filter(line -> line.matches()).map(MetricsContract::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** One of the two formats of Prometheus leaves out what every counter's name ends with. */
    private static String name(Matcher family) {
        String name = family.group(1);
        return family.group(2).equals("counter") && !name.endsWith("_total") ? name + "_total" : name;
    }

    private static Set<String> without(Set<String> names, Set<String> these) {
        var left = new TreeSet<>(names);
        left.removeAll(these);
        return left;
    }
}
