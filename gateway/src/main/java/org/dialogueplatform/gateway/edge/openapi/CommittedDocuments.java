package org.dialogueplatform.gateway.edge.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.runtime.util.ClassPathUtils;

/**
 * The OpenAPI documents the services and the gateway commit to {@code contracts/openapi}, by file name; not what is made of
 * them
 * here.
 */
final class CommittedDocuments {

    private static final String FOLDER = "contracts/openapi";
    /** What is made of the others. */
    private static final String SUITE = "suite.json";

    private CommittedDocuments() {
    }

    static SortedMap<String, JsonNode> read(ClassLoader from) {
        SortedMap<String, JsonNode> documents = new TreeMap<>();
        try {
            ClassPathUtils.consumeAsPaths(from, FOLDER, folder -> readFolder(folder, documents));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return documents;
    }

    private static void readFolder(Path folder, SortedMap<String, JsonNode> documents) {
        var json = new ObjectMapper();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> inOrder = files.filter(file -> file.toString().endsWith(".json") && !file.endsWith(SUITE))
                    .sorted().toList();
            for (Path file : inOrder) {
                documents.put(file.getFileName().toString(), json.readTree(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
