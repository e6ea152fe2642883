package org.dialogueplatform.testing.benchmarks;

import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.hyperfoil.http.api.HttpMethod;

/**
 * A request that is sent again and again.
 *
 * @param path asked for each time anew
 * @param body JSON, asked for each time anew
 */
record Call(HttpMethod method, Supplier<String> path, Map<String, String> headers, @Nullable Supplier<String> body) {

    static final String SECRETARIAT = "role=secretariat; subject=bench";
    static final String ACTOR = "X-Dialogue-Actor";

    /** As the public. */
    static Call get(Supplier<String> path) {
        return new Call(HttpMethod.GET, path, Map.of("accept", "application/json"), null);
    }

    /** As the secretariat. */
    static Call post(String path, Supplier<String> body) {
        return new Call(HttpMethod.POST, () -> path,
                Map.of("accept", "application/json", "content-type", "application/json", ACTOR, SECRETARIAT), body);
    }
}
