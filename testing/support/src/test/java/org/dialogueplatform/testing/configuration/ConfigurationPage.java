package org.dialogueplatform.testing.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The part of docs/configuration.md that is made of the code and the property files. */
final class ConfigurationPage {

    static final String BEGIN = "<!-- made of the code from here on: see CONTRIBUTING.md -->";

    /** Whose keys are whose, in the order of the page. */
    private static final Map<String, String> MODULES = modules();

    private static final List<String> FILES = List.of("META-INF/microprofile-config.properties", "application.properties");

    /** What the platform itself, not the project, gave a name; an operator changes it all the same. */
    private static final Set<String> OF_QUARKUS = Set.of("quarkus.datasource.jdbc.max-size", "quarkus.flyway.migrate-at-start",
            "quarkus.shutdown.timeout");

    /** Each service's own, and nobody's to change. */
    private static final String SCHEMA = "dialogue.schema";

    private final Map<String, List<Key>> keys = new LinkedHashMap<>();

    ConfigurationPage(Path root) throws IOException {
        for (String module : MODULES.keySet()) {
            keys.put(module, keys(root.resolve(module).resolve("src/main")));
        }
        // what several modules ask for is listed where it is explained
        Set<String> explained = all().stream().filter(key -> !key.meaning().isBlank()).map(Key::name)
                .collect(Collectors.toSet());
        keys.replaceAll((module, own) -> own.stream().filter(key -> !key.meaning().isBlank() || !explained.contains(key.name()))
                .toList());
    }

    private static Map<String, String> modules() {
        Map<String, String> modules = new LinkedHashMap<>();
        modules.put("platform/web", "All services and the gateway");
        modules.put("platform/service", "All services");
        for (String program : List.of("meetings-service", "participants-service", "recommendations-service", "delivery-service",
                "gateway")) {
            modules.put(program, program);
        }
        return modules;
    }

    private static List<Key> keys(Path main) throws IOException {
        Map<String, Key> written = new LinkedHashMap<>();
        for (String file : FILES) {
            Path path = main.resolve("resources").resolve(file);
            if (Files.exists(path)) {
                written.putAll(PropertyFile.read(path));
            }
        }
        Map<String, Key> all = new LinkedHashMap<>();
        written.values().stream().filter(ConfigurationPage::isForOperators)
                .filter(key -> !isSaidBefore(key, written.values())).forEach(key -> all.put(key.name(), key));
        Declarations.of(main.resolve("java")).forEach((name, declared) -> all.merge(name, declared, Key::and));
        all.remove(SCHEMA);
        return List.copyOf(all.values());
    }

    private static boolean isForOperators(Key key) {
        return key.name().startsWith("dialogue.") || key.exposed() || OF_QUARKUS.contains(key.name());
    }

    /** One variable can set several keys; the one with a comment says what it does. */
    private static boolean isSaidBefore(Key key, Collection<Key> written) {
        return key.meaning().isEmpty() && key.exposed()
                && written.stream().anyMatch(other -> other.variable().equals(key.variable()) && !other.meaning().isEmpty());
    }

    /** Those nobody says the meaning of. */
    List<String> unexplained() {
        return all().stream().filter(key -> key.meaning().isBlank()).map(Key::name).toList();
    }

    List<Key> all() {
        return keys.values().stream().flatMap(List::stream).toList();
    }

    String text() {
        StringBuilder page = new StringBuilder(BEGIN).append('\n');
        keys.forEach((module, own) -> {
            if (!own.isEmpty()) {
                page.append("\n## ").append(MODULES.get(module))
                        .append("\n\n| key | variable | | default | kind |\n|---|---|---|---|---|\n");
                own.forEach(key -> page.append(row(key)));
            }
        });
        return page.toString();
    }

    private static String row(Key key) {
        String kind = key.isSecret() ? "**secret**" : key.type();
        return "| `" + key.name() + "` | `" + key.variable() + "` | " + key.meaning().replace("|", "\\|") + " | "
                + (key.standard().isEmpty() ? "" : "`" + key.standard() + "`") + " | " + kind + " |\n";
    }
}
