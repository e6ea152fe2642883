package org.dialogueplatform.recommendations;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import io.restassured.response.Response;

/** Calls again, as a client is told to, while what another service told has not arrived here. */
public final class Eventually {

    private Eventually() {
    }

    /** The answer once it is no longer "not yet known"; it must have this status. */
    public static Response answered(int status, Supplier<Response> call) {
        var answer = new AtomicReference<Response>();
        await().until(() -> {
            answer.set(call.get());
            return answer.get().statusCode() != 409
                    || !"/problems/reference-not-yet-known".equals(answer.get().jsonPath().getString("type"));
        });
        assertEquals(status, answer.get().statusCode(), answer.get().asString());
        return answer.get();
    }

    /** The id of what was created. */
    public static String created(Supplier<Response> call) {
        return answered(201, call).jsonPath().getString("id");
    }

    /** Waits until reading gives this value. */
    public static void becomes(String path, Object value, Supplier<Response> read) {
        await()
                .untilAsserted(() -> assertEquals(value, read.get().jsonPath().get(path)));
    }
}
