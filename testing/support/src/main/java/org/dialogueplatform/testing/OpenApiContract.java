package org.dialogueplatform.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
