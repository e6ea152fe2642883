package org.dialogueplatform.testing.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Which environment variables the programs of the suite are given where they run. */
final class Deployments {

    private static final String OURS = "dialogue/";
    private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]*");

    private Deployments() {
    }

    /** Of docker-compose.yml, by program. */
    static Map<String, Map<String, String>> compose(Path file) throws IOException {
        Map<String, Map<String, String>> found = new LinkedHashMap<>();
        for (Object document : read(file)) {
            map(map(document).get("services")).forEach((name, service) -> {
                if (String.valueOf(map(service).get("image")).contains(OURS)) {
                    Map<String, String> environment = new LinkedHashMap<>();
                    map(map(service).get("environment"))
                            .forEach((variable, value) -> environment.put(variable, String.valueOf(value)));
                    found.put(name, environment);
                }
            });
        }
        return found;
    }

    /**
     * Of a manifest, a patch of one or a file of variables: in containers of ours, and in what config maps and secrets hold for
     * them.
     */
    static Set<String> kubernetes(Path file) throws IOException {
        Set<String> found = new TreeSet<>();
        if (file.toString().endsWith(".env")) {
            Files.readAllLines(file).stream().filter(line -> line.matches("\\w+=.*"))
                    .forEach(line -> found.add(line.substring(0, line.indexOf('='))));
            return found;
        }
        for (Object document : read(file)) {
            if (document instanceof Map && Set.of("ConfigMap", "Secret").contains(String.valueOf(map(document).get("kind")))) {
                names(map(document).get("data"), found);
                names(map(document).get("stringData"), found);
            }
            containers(document, found);
        }
        return found;
    }

    private static void containers(Object node, Set<String> found) {
        if (node instanceof Map) {
            Map<String, Object> object = map(node);
            // a patch names no image
            String image = String.valueOf(object.getOrDefault("image", OURS));
            if (image.contains(OURS) && object.get("env") instanceof Collection<?> variables) {
                variables.forEach(variable -> found.add(String.valueOf(map(variable).get("name"))));
            }
            if (object.get("literals") instanceof Collection<?> literals) {
                literals.stream().map(literal -> String.valueOf(literal).split("=", 2)[0])
                        .filter(name -> VARIABLE.matcher(name).matches()).forEach(found::add);
            }
            object.values().forEach(value -> containers(value, found));
        } else if (node instanceof Collection<?> list) {
            list.forEach(one -> containers(one, found));
        }
    }

    private static void names(Object data, Set<String> found) {
        map(data).keySet().stream().filter(name -> VARIABLE.matcher(name).matches()).forEach(found::add);
    }

    private static Iterable<Object> read(Path file) throws IOException {
        return new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(Files.readString(file));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return node instanceof Map ? (Map<String, Object>) node : Map.of();
    }
}
