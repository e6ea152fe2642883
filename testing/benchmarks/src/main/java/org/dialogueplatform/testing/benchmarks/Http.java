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

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Single requests, as the secretariat: what is prepared and looked up, not what is measured. */
final class Http {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "a-part-of-the-form";
    private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private Http() {
    }

    static JsonNode json(URI uri) {
        try {
            return JSON.readTree(text(uri));
        } catch (IOException e) {
            throw new BenchFailed(uri + " did not answer with JSON.", e);
        }
    }

    static String text(URI uri) {
        return send(request(uri)).body();
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
        return HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30)).header("Authorization", Secretariat.authorization());
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
