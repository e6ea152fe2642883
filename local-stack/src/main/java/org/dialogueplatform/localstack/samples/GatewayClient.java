package org.dialogueplatform.localstack.samples;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

import org.dialogueplatform.localstack.keycloak.SampleTokens;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Speaks to the gateway as a portal would. */
final class GatewayClient {

    /** How long events may take from one service to another before something must be wrong. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int CONFLICT = 409;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();
    private final URI gateway;
    private final SampleTokens tokens;

    GatewayClient(URI gateway, SampleTokens tokens) {
        this.gateway = gateway;
        this.tokens = tokens;
    }

    /**
     * Creates something and gives its id. What another service has not heard of yet is refused with 409; that passes.
     */
    UUID create(String path, String actor, JsonNode body) {
        String location = patiently("POST", path, actor, body).headers().firstValue("Location")
                .orElseThrow(() -> new IllegalStateException("The answer to POST " + path + " names no Location"));
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    /** Does something, and gives the answer. */
    JsonNode act(String path, String actor, JsonNode body) {
        return read(patiently("POST", path, actor, body));
    }

    /** Puts something in place of what is there, whatever its version. */
    void put(String path, String actor, JsonNode body) {
        patiently("PUT", path, actor, body);
    }

    JsonNode get(String path, String actor) {
        return read(send("GET", path, actor, null));
    }

    /** Whether the suite that runs has an operation at this path, as its OpenAPI document writes it. */
    boolean offers(String path) {
        try {
            HttpResponse<String> document = http.send(HttpRequest.newBuilder(gateway.resolve("/openapi?format=json"))
                    .timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
            return read(document).path("paths").has(path);
        } catch (IOException e) {
            throw new IllegalStateException("The gateway does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** Reads until the answer is as expected. */
    JsonNode await(String path, String actor, Predicate<JsonNode> expected) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            JsonNode answer = get(path, actor);
            if (expected.test(answer)) {
                return answer;
            }
            pauseUntil(deadline, new IllegalStateException("What was expected did not arrive at " + path));
        }
    }

    private HttpResponse<String> patiently(String method, String path, String actor, JsonNode body) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            HttpResponse<String> answer = send(method, path, actor, body);
            if (answer.statusCode() < 300) {
                return answer;
            }
            if (answer.statusCode() != CONFLICT) {
                throw refused(method, path, answer);
            }
            pauseUntil(deadline, refused(method, path, answer));
        }
    }

    private HttpResponse<String> send(String method, String path, String actor, @Nullable JsonNode body) {
        var request = HttpRequest.newBuilder(gateway.resolve("/api/v1" + path)).timeout(Duration.ofSeconds(30))
                .header("Authorization", tokens.bearer(actor)).header("Accept", "application/json");
        if (method.equals("PUT")) {
            request.header("If-Match", "*");
        }
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json").method(method,
                    HttpRequest.BodyPublishers.ofString(body.toString()));
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("The gateway does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private JsonNode read(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw refused(answer.request().method(), answer.uri().getPath(), answer);
        }
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("The answer of " + answer.uri() + " is not JSON", e);
        }
    }

    private static IllegalStateException refused(String method, String path, HttpResponse<String> answer) {
        return new IllegalStateException(
                method + " " + path + " was answered with " + answer.statusCode() + ": " + answer.body());
    }

    private static void pauseUntil(Instant deadline, IllegalStateException otherwise) {
        if (Instant.now().isAfter(deadline)) {
            throw otherwise;
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
}
