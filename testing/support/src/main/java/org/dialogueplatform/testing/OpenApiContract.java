package org.dialogueplatform.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/**
 * Holds a service's live OpenAPI document against the committed one. {@code -Dcontracts.update=true} commits to the live one.
 */
public final class OpenApiContract {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private OpenApiContract() {
    }

    /**
     * Version 1 only grows: whatever was promised once in {@code contracts/openapi/v1-baseline} is kept, and nobody is asked
     * for
     * more than before. {@code -Dcontracts.update=true} adds new promises to it; what is there is never taken out by it.
     *
     * @param service as in {@code meetings-service}
     * @param live what the running service says of itself, as JSON
     */
    public static void assertOnlyGrown(String service, String live) throws IOException {
        Path file = Contracts.folder().resolve("openapi").resolve("v1-baseline").resolve(service + ".txt");
        Set<String> now = OpenApiPromises.of(JSON.readTree(live));
        Set<String> before = Files.exists(file) ? new TreeSet<>(Files.readAllLines(file)) : Set.of();
        List<String> broken = OpenApiPromises.broken(before, now);
        if (!broken.isEmpty()) {
            throw new AssertionError("Those who use " + service + " would have to change, which /api/v1 never asks of them:\n"
                    + String.join("\n", broken));
        }
        if (Boolean.getBoolean("contracts.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.join("\n", now) + "\n");
        } else if (!before.equals(now)) {
            throw new AssertionError("What " + service
                    + " promises has grown. Run the tests with -Dcontracts.update=true, look at the difference, and write a line into docs/api-changelog.md.");
        }
    }

    /**
     * @param service as in {@code meetings-service}
     * @param live what the running service says of itself, as JSON
     */
    public static void assertCommitted(String service, String live) throws IOException {
        Path file = Contracts.folder().resolve("openapi").resolve(service + ".json");
        JsonNode now = JSON.readTree(live);
        if (Boolean.getBoolean("contracts.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, JSON.writeValueAsString(now) + "\n");
            return;
        }
        if (!Files.exists(file)) {
            throw new AssertionError(file.getFileName() + " is not committed yet: run the tests with -Dcontracts.update=true");
        }
        JsonNode committed = JSON.readTree(Files.readString(file));
        if (!now.equals(committed)) {
            throw new AssertionError("The interface of " + service + " is not what contracts/openapi/" + file.getFileName()
                    + " promises. If the change is wanted, run the tests with -Dcontracts.update=true and look at the difference.");
        }
    }
}
