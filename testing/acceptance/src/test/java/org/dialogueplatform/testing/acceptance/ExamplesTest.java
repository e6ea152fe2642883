package org.dialogueplatform.testing.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.dialogueplatform.testing.ApiDocument;
import org.dialogueplatform.testing.Contracts;
import org.dialogueplatform.testing.Examples;
import org.dialogueplatform.testing.Examples.Example;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * Every operation shows an example of what is sent and of what comes back, and both are what its schemas promise. With
 * {@code -Dcontracts.update=true} an operation that has none, or a wrong one, gets one made of the others; better ones are
 * recorded by the services' tests.
 */
class ExamplesTest {

    private static final Path FOLDER = Contracts.folder().resolve("examples");
    private static final String GATEWAY = "gateway";

    private final ApiDocument suite = ApiDocument.committed("suite");

    @Test
    void everyOperationHasOneThatKeepsItsSchemas() throws IOException {
        Map<String, String> owners = owners();
        var composed = new ComposedExamples(suite);
        suite.operations().forEach(operation -> Examples.of(owners.getOrDefault(operation.id(), GATEWAY), operation.id())
                .ifPresent(example -> composed.learn(operation, example)));
        List<String> wrong = new ArrayList<>();
        for (ApiDocument.Operation operation : suite.operations()) {
            String owner = owners.getOrDefault(operation.id(), GATEWAY);
            List<String> objections = wrong(operation, Examples.of(owner, operation.id()));
            if (!objections.isEmpty() && Boolean.getBoolean("contracts.update")) {
                Example made = composed.of(operation);
                objections = made.wrong(suite, operation);
                if (objections.isEmpty()) {
                    Examples.write(owner, operation.id(), made);
                }
            }
            wrong.addAll(objections);
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void nothingIsShownOfWhatIsNotThere() throws IOException {
        Map<String, String> owners = owners();
        Set<String> there = new TreeSet<>();
        suite.operations().forEach(operation -> there.add(owners.getOrDefault(operation.id(), GATEWAY) + "/" + operation.id()));
        suite.content().at("/components/responses").fieldNames().forEachRemaining(name -> there.add("problems/" + name));
        try (Stream<Path> files = Files.walk(FOLDER)) {
            assertEquals(List.of(), files.filter(Files::isRegularFile)
                    .map(file -> FOLDER.relativize(file).toString().replace(".json", "")).filter(name -> !there.contains(name))
                    .sorted().toList());
        }
    }

    @Test
    void everyWayToBeRefusedHasOneThatIsAProblem() throws IOException {
        JsonNode problem = JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/Problem");
        for (var answer : suite.content().at("/components/responses").properties()) {
            if (!answer.getValue().has("content")) {
                // nothing is said but that it is still the same
                continue;
            }
            JsonNode example = new ObjectMapper()
                    .readTree(Files.readString(FOLDER.resolve("problems").resolve(answer.getKey() + ".json")));

            assertEquals(List.of(), suite.errors(problem, example), answer.getKey());
            String kind = "/problems/" + example.get("type").asText().replaceFirst(".*/problems/", "");
            assertTrue(answer.getKey().equals("Problem") || answer.getValue().get("description").asText().contains(kind),
                    answer.getKey() + " is no " + kind);
        }
    }

    private List<String> wrong(ApiDocument.Operation operation, Optional<Example> example) {
        return example.orElse(new Example(null, null, true)).wrong(suite, operation);
    }

    /** Which service an operation is of; of none where it is the gateway's own. */
    private static Map<String, String> owners() throws IOException {
        Map<String, String> owners = new HashMap<>();
        try (Stream<Path> documents = Files.list(Contracts.folder().resolve("openapi"))) {
            documents.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".json"))
                    .map(name -> name.replace(".json", "")).filter(name -> !name.equals("suite"))
                    .forEach(service -> ApiDocument.committed(service).operations()
                            .forEach(operation -> owners.put(operation.id(), service)));
        }
        return owners;
    }
}
