package org.dialogueplatform.testing.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        // what a module asks for and another explains is listed where it is explained
        List<Key> all = new ArrayList<>();
        Map<String, Key> explained = new LinkedHashMap<>();
        keys.values().forEach(own -> own.stream().filter(key -> !key.meaning().isBlank())
                .forEach(key -> explained.putIfAbsent(key.name(), key)));
        keys.values().forEach(own -> own.stream()
                .filter(key -> explained.getOrDefault(key.name(), key) == key).forEach(all::add));
        return all;
    }

    String text() {
        List<Key> listed = all();
        StringBuilder page = new StringBuilder(BEGIN).append('\n');
        MODULES.forEach((module, title) -> {
            List<Key> own = keys.get(module).stream().filter(key -> listed.stream().anyMatch(one -> one == key)).toList();
            if (!own.isEmpty()) {
                page.append("\n## ").append(title).append("\n\n| key | variable | | default | kind |\n|---|---|---|---|---|\n");
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
