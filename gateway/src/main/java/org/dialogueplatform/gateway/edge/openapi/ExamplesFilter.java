package org.dialogueplatform.gateway.edge.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.runtime.util.ClassPathUtils;
import io.quarkus.smallrye.openapi.OpenApiFilter;

/**
 * Puts the examples of {@code contracts/examples} into the suite's document: what is sent and what comes back of each
 * operation, and one problem for each way to be refused. They are in files of their own because they are recorded from the
 * services' tests, and because they would make the services' own documents twice as long.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = ExamplesFilter.AFTER_THE_OPERATIONS)
public final class ExamplesFilter implements OASFilter {

    static final int AFTER_THE_OPERATIONS = 0;

    private static final String FOLDER = "contracts/examples";
    private static final String PROBLEMS = "problems";
    private static final List<String> BODIES = List.of("application/json", "application/problem+json");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        add(document, read(Thread.currentThread().getContextClassLoader()));
    }

    /**
     * Shows them where they belong.
     *
     * @param examples by their folder and name, as in {@code meetings-service/getMeeting}
     */
    static void add(OpenAPI document, Map<String, JsonNode> examples) {
        Map<String, JsonNode> operations = new HashMap<>();
        examples.forEach((name, example) -> {
            String[] parts = name.split("/", 2);
            if (!parts[0].equals(PROBLEMS)) {
                operations.put(parts[1], example);
            }
        });
        if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
            document.getPaths().getPathItems().values().forEach(path -> path.getOperations().values()
                    .forEach(operation -> show(operation, operations.get(operation.getOperationId()))));
        }
        if (document.getComponents() != null && document.getComponents().getResponses() != null) {
            document.getComponents().getResponses()
                    .forEach((name, answer) -> show(answer.getContent(), examples.get(PROBLEMS + "/" + name)));
        }
    }

    private static void show(Operation operation, @Nullable JsonNode example) {
        if (example == null) {
            return;
        }
        if (operation.getRequestBody() != null) {
            show(operation.getRequestBody().getContent(), example.get("request"));
        }
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                show(answer.getContent(), example.get("response"));
            }
        });
    }

    private static void show(@Nullable Content content, @Nullable JsonNode example) {
        if (content == null || content.getMediaTypes() == null || example == null) {
            return;
        }
        BODIES.stream().filter(content::hasMediaType)
                .forEach(type -> content.getMediaType(type).setExample(new ObjectMapper().convertValue(example, Object.class)));
    }

    static Map<String, JsonNode> read(ClassLoader from) {
        Map<String, JsonNode> examples = new HashMap<>();
        try {
            ClassPathUtils.consumeAsPaths(from, FOLDER, folder -> read(folder, examples));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return examples;
    }

    private static void read(Path folder, Map<String, JsonNode> examples) {
        var json = new ObjectMapper();
        try (Stream<Path> files = Files.walk(folder, 2)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".json")).toList()) {
                Path within = folder.relativize(file);
                String name = within.getName(0) + "/" + within.getName(within.getNameCount() - 1);
                examples.put(name.substring(0, name.length() - ".json".length()), json.readTree(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
