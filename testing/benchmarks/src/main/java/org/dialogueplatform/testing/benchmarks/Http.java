package org.dialogueplatform.testing.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Single requests: what is prepared and looked up, not what is measured. */
public final class Http {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "a-part-of-the-form";
    private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private Http() {
    }

    /** What is there, as the secretariat sees it. */
    public static JsonNode json(URI uri) {
        return json(uri, Secretariat.authorization());
    }

    static String text(URI uri) {
        return send(request(uri)).body();
    }

    /**
     * Asks for something to be done, and gives the answer.
     *
     * @param body JSON; none when it is null
     */
    public static JsonNode post(URI uri, String authorization, @Nullable String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(PATIENCE).header("Authorization", authorization)
                .header("Idempotency-Key", UUID.randomUUID().toString());
        return read(send(body == null ? request.POST(BodyPublishers.noBody())
                : request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body))), uri);
    }

    /** What is there, as somebody else sees it. */
    public static JsonNode json(URI uri, String authorization) {
        return read(send(HttpRequest.newBuilder(uri).timeout(PATIENCE).header("Authorization", authorization)), uri);
    }

    /** A token by the grant for programs. */
    public static String token(URI tokens, String client, String secret) {
        String form = "grant_type=client_credentials&client_id=" + client + "&client_secret=" + secret;
        return "Bearer " + read(send(HttpRequest.newBuilder(tokens).timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form))), tokens)
                .path("access_token").asText();
    }

    private static JsonNode read(HttpResponse<String> answer, URI uri) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new BenchFailed(uri + " did not answer with JSON.", e);
        }
    }

    /** Sends a form with a file and gives where its result will be. */
    static URI upload(URI uri, String fileName, String file, Map<String, String> fields) {
        var form = new StringBuilder();
        fields.forEach((name, value) -> form.append(part(name)).append("\r\n\r\n").append(value).append("\r\n"));
        form.append(part("file")).append("; filename=\"").append(fileName).append("\"\r\nContent-Type: text/csv\r\n\r\n")
                .append(file).append("\r\n--" + BOUNDARY + "--\r\n");
        HttpResponse<String> answer = send(request(uri).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(form.toString())));
        return answer.headers().firstValue("Location").map(uri::resolve)
                .orElseThrow(() -> new BenchFailed(uri + " took the file and did not say where to look for the result."));
    }

    private static String part(String name) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"";
    }

    private static HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(PATIENCE).header("Authorization", Secretariat.authorization());
    }

    private static HttpResponse<String> send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new BenchFailed(
                        request.method() + " " + request.uri() + " was answered with " + answer.statusCode() + ": "
                                + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new BenchFailed(request.method() + " " + request.uri() + " was not answered: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailed("Interrupted.", e);
        }
    }
}
