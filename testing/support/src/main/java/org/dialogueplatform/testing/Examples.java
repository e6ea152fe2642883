package org.dialogueplatform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/**
 * One example of each operation, in {@code contracts/examples/<service>/<operation>.json}: what is sent, and what comes back.
 */
public final class Examples {

    /** Nobody reads an example that fills several screens. */
    private static final int READABLE = 3_000;

    private static final String MADE_UP = "madeUp";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private Examples() {
    }

    /**
     * What is sent, and what comes back.
     *
     * @param request nothing where the operation takes no JSON
     * @param response nothing where it answers with none
     * @param isMadeUp whether nobody ever sent it
     */
    public record Example(@Nullable JsonNode request, @Nullable JsonNode response, boolean isMadeUp) {

        /** What is wrong with it by what the operation promises. */
        public List<String> wrong(ApiDocument document, ApiDocument.Operation operation) {
            List<String> wrong = new ArrayList<>();
            check(document, operation.id() + ": its request", operation.request(), request, wrong);
            check(document, operation.id() + ": its answer", operation.response(), response, wrong);
            return wrong;
        }

        private static void check(ApiDocument document, String what, @Nullable JsonNode schema, @Nullable JsonNode value,
                List<String> wrong) {
            if (schema == null) {
                return;
            }
            if (value == null) {
                wrong.add(what + " has no example");
                return;
            }
            document.errors(schema, value).forEach(error -> wrong.add(what + " " + error));
        }

        /** How much it shows; what is too long to be read shows less than anything that is not. */
        int tells() {
            Set<String> shown = new HashSet<>();
            int length = 0;
            for (JsonNode part : parts()) {
                collect(part, "", shown);
                length += part.toString().length();
            }
            return length > READABLE ? -length : shown.size();
        }

        private int length() {
            return parts().stream().mapToInt(part -> part.toString().length()).sum();
        }

        /** Whether it is the better one to show. */
        boolean isBetterThan(Example other) {
            if (isMadeUp != other.isMadeUp) {
                return other.isMadeUp;
            }
            int difference = tells() - other.tells();
            return difference > 0 || difference == 0 && length() < other.length();
        }

        private List<JsonNode> parts() {
            List<JsonNode> parts = new ArrayList<>();
            if (request != null) {
                parts.add(request);
            }
            if (response != null) {
                parts.add(response);
            }
            return parts;
        }

        private static void collect(JsonNode node, String at, Set<String> shown) {
            if (node.isArray()) {
                node.forEach(item -> collect(item, at + "/*", shown));
            } else if (node.isObject()) {
                node.properties().forEach(property -> collect(property.getValue(), at + "/" + property.getKey(), shown));
            } else {
                shown.add(at);
            }
        }
    }

    /** The committed one. */
    public static Optional<Example> of(String service, String operation) {
        Path file = file(service, operation);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonNode content = JSON.readTree(Files.readString(file));
            return Optional.of(new Example(content.get("request"), content.get("response"), content.path(MADE_UP).asBoolean()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void write(String service, String operation, Example example) {
        var content = JSON.createObjectNode();
        if (example.request != null) {
            content.set("request", example.request);
        }
        if (example.response != null) {
            content.set("response", example.response);
        }
        if (example.isMadeUp) {
            content.put(MADE_UP, true);
        }
        try {
            Files.createDirectories(file(service, operation).getParent());
            Files.writeString(file(service, operation), JSON.writeValueAsString(content) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(String service, String operation) {
        return Contracts.folder().resolve("examples").resolve(service).resolve(operation + ".json");
    }
}
