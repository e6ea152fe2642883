package org.dialogueplatform.participants.me;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import jakarta.inject.Singleton;

import org.dialogueplatform.platform.identity.Role;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.runtime.util.ClassPathUtils;

/** Every operation of the suite and who may use it, as the services promise in their OpenAPI documents. */
@Singleton
public class Operations {

    private static final String FOLDER = "contracts/openapi";

    /** What the others say together, once more. */
    private static final String MERGED = "suite.json";

    private final List<Operation> all = new ArrayList<>();

    Operations(ObjectMapper json) {
        try {
            ClassPathUtils.consumeAsPaths(Operations.class.getClassLoader(), FOLDER, folder -> readFolder(json, folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readFolder(ObjectMapper json, Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".json") && !one.endsWith(MERGED)).toList()) {
                for (JsonNode path : json.readTree(Files.readString(file)).path("paths")) {
                    for (JsonNode operation : path) {
                        if (operation.has("operationId")) {
                            all.add(Operation.of(operation));
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ids of those that somebody who is signed in may use; without a role those that ask for none. */
    List<String> open(@Nullable Role role) {
        return all.stream().filter(operation -> operation.isOpenTo(role)).map(Operation::id).sorted().toList();
    }

    /**
     * An operation.
     *
     * @param roles one of which it asks for; none if it is open to whoever is signed in, or to everybody
     */
    private record Operation(String id, List<String> roles) {

        static Operation of(JsonNode operation) {
            List<String> roles = StreamSupport.stream(operation.path("security").spliterator(), false)
                    .flatMap(requirement -> StreamSupport.stream(requirement.spliterator(), false))
                    .flatMap(scopes -> StreamSupport.stream(scopes.spliterator(), false)).map(JsonNode::asText).toList();
            return new Operation(operation.path("operationId").asText(), roles);
        }

        boolean isOpenTo(@Nullable Role role) {
            return roles.isEmpty() || (role != null && roles.contains(role.claim()));
        }
    }
}
