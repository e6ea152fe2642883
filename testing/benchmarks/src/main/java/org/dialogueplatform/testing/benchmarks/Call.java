package org.dialogueplatform.testing.benchmarks;

import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.hyperfoil.http.api.HttpMethod;

/**
 * A request that is sent again and again; with a body as the secretariat, without one as the public.
 *
 * @param path asked for each time anew
 * @param body JSON, asked for each time anew
 */
record Call(HttpMethod method, Supplier<String> path, Map<String, String> headers, @Nullable Supplier<String> body) {

    /** As the public. */
    static Call get(Supplier<String> path) {
        return new Call(HttpMethod.GET, path, Map.of("accept", "application/json"), null);
    }

    /** As the secretariat. */
    static Call post(String path, Supplier<String> body) {
        return new Call(HttpMethod.POST, () -> path,
                Map.of("accept", "application/json", "content-type", "application/json"), body);
    }
}
