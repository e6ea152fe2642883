package org.dialogueplatform.localstack.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Keycloak's admin REST API, as far as the realm needs it. Paths begin behind {@code /admin/realms}. */
final class KeycloakAdmin {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY).connectTimeout(Duration.ofSeconds(5)).build();
    private final URI keycloak;
    private final String user;
    private final String password;
    private @Nullable String token;

    /**
     * @param keycloak its address up to and with its relative path
     */
    KeycloakAdmin(URI keycloak, String user, String password) {
        this.keycloak = keycloak;
        this.user = user;
        this.password = password;
    }

    /** What is there; nothing when Keycloak says that it does not exist. */
    Optional<JsonNode> find(String path) {
        HttpResponse<String> answer = send("GET", path, null);
        return answer.statusCode() == NOT_FOUND ? Optional.empty() : Optional.of(read(granted(answer)));
    }

    void post(String path, JsonNode body) {
        granted(send("POST", path, body));
    }

    void put(String path, JsonNode body) {
        granted(send("PUT", path, body));
    }

    void delete(String path) {
        granted(send("DELETE", path, null));
    }

    private HttpResponse<String> send(String method, String path, @Nullable JsonNode body) {
        boolean fresh = token == null;
        HttpResponse<String> answer = attempt(method, path, body);
        if (!fresh && (answer.statusCode() == UNAUTHORIZED || answer.statusCode() == FORBIDDEN)) {
            // a token lasts for a minute, and knows nothing of a realm that was made after it
            token = null;
            return attempt(method, path, body);
        }
        return answer;
    }

    private HttpResponse<String> attempt(String method, String path, @Nullable JsonNode body) {
        BodyPublisher publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString());
        return send(HttpRequest.newBuilder(URI.create(keycloak + "/admin/realms" + path))
                .header("Authorization", "Bearer " + token()).header("Content-Type", "application/json")
                .header("Accept", "application/json").method(method, publisher));
    }

    private String token() {
        String known = token;
        if (known != null) {
            return known;
        }
        HttpResponse<String> answer = send(HttpRequest
                .newBuilder(URI.create(keycloak + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", Form.TYPE)
                .POST(BodyPublishers.ofString(Form.of(Map.of("grant_type", "password", "client_id", "admin-cli",
                        "username", user, "password", password)))));
        if (answer.statusCode() == UNAUTHORIZED) {
            throw new IllegalStateException("Keycloak does not accept the password of its administrator " + user);
        }
        String given = read(granted(answer)).path("access_token").asText();
        token = given;
        return given;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak does not answer at " + keycloak + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static HttpResponse<String> granted(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.request().method() + " " + answer.uri().getPath() + " was answered with "
                    + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("The answer of " + answer.uri() + " is not JSON", e);
        }
    }
}
