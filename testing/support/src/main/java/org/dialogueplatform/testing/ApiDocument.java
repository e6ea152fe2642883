package org.dialogueplatform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** An OpenAPI document of {@code contracts/openapi}: its operations, and whether something is what its schemas promise. */
public final class ApiDocument {

    public static final String JSON = "application/json";

    private final JsonNode content;
    private final List<Operation> operations = new ArrayList<>();
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    public ApiDocument(JsonNode content) {
        this.content = content;
        content.path("paths").properties().forEach(path -> path.getValue().properties().forEach(method -> {
            if (method.getValue().has("responses")) {
                operations.add(new Operation(method.getValue().path("operationId").asText(),
                        method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()));
            }
        }));
    }

    /**
     * What is committed.
     *
     * @param name as in {@code meetings-service}, or {@code suite}
     */
    public static ApiDocument committed(String name) {
        try {
            return new ApiDocument(new ObjectMapper().readTree(Files.readString(file(name))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file(String name) {
        return Contracts.folder().resolve("openapi").resolve(name + ".json");
    }

    public JsonNode content() {
        return content;
    }

    public List<Operation> operations() {
        return operations;
    }

    /** The operation a request is for; where several templates fit, the one that says most. */
    public Optional<Operation> operation(String method, String path) {
        return operations.stream().filter(operation -> operation.method.equals(method) && operation.fits(path))
                .min(Comparator.comparingInt(operation -> operation.path.split("\\{", -1).length));
    }

    /** What a reference points to, or the node itself. */
    public JsonNode resolve(JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.isEmpty() ? node : content.at(reference.substring(1));
    }

    /** What is wrong with a value by a schema of this document. */
    public List<String> errors(JsonNode schema, JsonNode value) {
        return schemas.computeIfAbsent(schema.toString(), text -> registry.getSchema(self(schema).toString(), InputFormat.JSON))
                .validate(value.toString(), InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream().map(Object::toString).toList();
    }

    /** A schema together with what it may refer to. */
    private ObjectNode self(JsonNode schema) {
        ObjectNode self = schema.deepCopy();
        self.set("components", content.path("components"));
        return self;
    }

    /**
     * One operation.
     *
     * @param id its operation id
     * @param path its template, as in {@code /api/v1/meetings/{id}}
     * @param content all that the document says of it
     */
    public record Operation(String id, String method, String path, JsonNode content) {

        boolean fits(String address) {
            return Pattern.matches(path.replaceAll("\\{[^}]+}", "[^/]+"), address);
        }

        /** The schema of the JSON it takes, if it takes any. */
        public @Nullable JsonNode request() {
            JsonNode schema = content.path("requestBody").path("content").path(JSON).path("schema");
            return schema.isMissingNode() ? null : schema;
        }

        /** The first success it answers with, and what the document says of that. */
        public Map.Entry<String, JsonNode> success() {
            return content.path("responses").propertyStream().filter(answer -> answer.getKey().startsWith("2"))
                    .min(Map.Entry.comparingByKey()).orElseThrow(() -> new AssertionError(id + " answers with no success"));
        }

        /** The schema of the JSON it answers with when it succeeds, if it does. */
        public @Nullable JsonNode response() {
            JsonNode schema = success().getValue().path("content").path(JSON).path("schema");
            return schema.isMissingNode() ? null : schema;
        }
    }
}
