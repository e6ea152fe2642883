package org.dialogueplatform.delivery.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.platform.problem.FieldError;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.runtime.util.ClassPathUtils;

/** What the suite's contracts say partners can be told: the types, an example of each, and the facets to choose by. */
@ApplicationScoped
public class PublicContract {

    private static final String FOLDER = "contracts";
    private static final String PUBLIC = "public.";
    private static final String JSON = ".json";
    private static final String WHOLE_FAMILY = ".*";

    private final SortedSet<String> facets = new TreeSet<>();
    private final SortedMap<String, JsonNode> examples = new TreeMap<>();
    private final SortedSet<String> types = new TreeSet<>();

    public PublicContract() {
        try {
            ClassPathUtils.consumeAsPaths(PublicContract.class.getClassLoader(), FOLDER, this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Path folder) {
        var json = new ObjectMapper();
        try {
            Path facetsFile = folder.resolve("events/facets.json");
            if (Files.exists(facetsFile)) {
                json.readTree(Files.readString(facetsFile)).path("facets").fieldNames().forEachRemaining(facets::add);
            }
            for (Path schema : filesIn(folder.resolve("events"))) {
                types.add(name(schema));
            }
            for (Path example : filesIn(folder.resolve("events/examples"))) {
                examples.put(name(example), json.readTree(Files.readString(example)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> {
                String name = file.getFileName().toString();
                return name.startsWith(PUBLIC) && name.endsWith(JSON);
            }).sorted().toList();
        }
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - JSON.length());
    }

    /** The names of all public types, without the suite's prefix, as in {@code public.recommendation.adopted.v1}. */
    public SortedSet<String> types() {
        return types;
    }

    /** The names of the facets. */
    public SortedSet<String> facets() {
        return facets;
    }

    /** The published example of a type's data. */
    public Optional<JsonNode> example(String type) {
        return Optional.ofNullable(examples.get(type));
    }

    /**
     * What is wrong with a filter: a name nobody uses would mean to hear of nothing, and never to know why.
     *
     * @param pointer where the filter stands in the document, as in {@code /filter}
     */
    public List<FieldError> wrongWith(EventFilter filter, String pointer) {
        List<FieldError> errors = new ArrayList<>();
        int at = 0;
        for (String type : filter.types()) {
            if (!isType(type)) {
                errors.add(new FieldError(pointer + "/types/" + at, "unknown-type", "is no type of a public event; there are "
                        + String.join(", ", types) + ", and families as in public.recommendation.*"));
            }
            at++;
        }
        for (Map.Entry<String, List<String>> facet : filter.facets().entrySet()) {
            if (!facets.contains(facet.getKey())) {
                errors.add(new FieldError(pointer + "/facets/" + facet.getKey(), "unknown-facet",
                        "is no facet of public events; there are " + String.join(", ", facets)));
            }
        }
        return errors;
    }

    private boolean isType(String type) {
        return type.endsWith(WHOLE_FAMILY)
                ? types.stream().anyMatch(known -> known.startsWith(type.substring(0, type.length() - 1)))
                : types.contains(type);
    }
}
