package org.dialogueplatform.delivery.partner;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Keycloak, through its admin REST API, as a client that may manage clients and nothing else. */
final class KeycloakRegistry implements PartnerRegistry {

    private static final Logger LOG = Logger.getLogger(KeycloakRegistry.class);

    /** What gives a client's tokens the role, the audience and the subject; deploy/keycloak/realm.json has them. */
    private static final List<String> SCOPES = List.of("basic", "partner");

    private static final int CREATED = 201;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();
    private final ObjectMapper json = new ObjectMapper();
    private final String realm;
    private final String clients;
    private final String account;
    private final String secret;

    /**
     * @param realm its address, as that of its discovery document without the end
     * @param account the client by which clients are managed
     */
    KeycloakRegistry(String realm, String account, String secret) {
        this.realm = realm;
        this.clients = realm.replaceFirst("/realms/([^/]+)/?$", "/admin/realms/$1/clients");
        this.account = account;
        this.secret = secret;
    }

    @Override
    public Client make(String clientId, String name) {
        String clientSecret = Secrets.next();
        ObjectNode client = json.createObjectNode().put("clientId", clientId).put("name", name)
                .put("protocol", "openid-connect")
                .put("secret", clientSecret).put("clientAuthenticatorType", "client-secret").put("publicClient", false)
                .put("serviceAccountsEnabled", true).put("standardFlowEnabled", false).put("implicitFlowEnabled", false)
                .put("directAccessGrantsEnabled", false).put("fullScopeAllowed", false);
        SCOPES.forEach(client.putArray("defaultClientScopes")::add);
        client.putArray("optionalClientScopes");
        HttpResponse<String> answer = send("POST", "", client);
        if (answer.statusCode() == CONFLICT) {
            throw new RuleBroken("client-exists",
                    "The identity provider has a client " + clientId
                            + " already: name it as clientId if it is this partner's.");
        }
        if (answer.statusCode() != CREATED) {
            throw trouble("A client could not be made", answer);
        }
        String location = answer.headers().firstValue("Location").orElseThrow();
        return new Client(location.substring(location.lastIndexOf('/') + 1), clientSecret);
    }

    @Override
    public String newSecret(String providerId) {
        HttpResponse<String> answer = send("POST", "/" + providerId + "/client-secret", null);
        if (answer.statusCode() == NOT_FOUND) {
            throw new RuleBroken("client-gone",
                    "The identity provider does not have this partner's client any more: revoke it and register it anew.");
        }
        return read("A secret could not be exchanged", answer).path("value").asText();
    }

    @Override
    public void disable(String providerId) {
        HttpResponse<String> found = send("GET", "/" + providerId, null);
        if (found.statusCode() == NOT_FOUND) {
            return;
        }
        var client = (ObjectNode) read("A client could not be read", found);
        HttpResponse<String> answer = send("PUT", "/" + providerId, client.put("enabled", false));
        if (answer.statusCode() >= 300) {
            throw trouble("A client could not be disabled", answer);
        }
    }

    @Override
    public void remove(String providerId) {
        HttpResponse<String> answer = send("DELETE", "/" + providerId, null);
        if (answer.statusCode() >= 300 && answer.statusCode() != NOT_FOUND) {
            throw trouble("A client could not be removed", answer);
        }
    }

    private HttpResponse<String> send(String method, String path, @Nullable JsonNode body) {
        return exchange(HttpRequest.newBuilder(URI.create(clients + path)).header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json").header("Accept", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString())));
    }

    /** Good for a minute, and asked for each time: partners are registered now and then. */
    private String token() {
        String form = "grant_type=client_credentials&client_id=" + encoded(account) + "&client_secret=" + encoded(secret);
        HttpResponse<String> answer = exchange(
                HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)));
        return read("The identity provider gives the client " + account + " no token", answer).path("access_token").asText();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(15)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            LOG.warnf("The identity provider does not answer: %s", e.toString());
            throw new ProblemException(ProblemType.UNAVAILABLE,
                    "The identity provider does not answer, and nothing was changed. Try again in a minute.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private JsonNode read(String otherwise, HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw trouble(otherwise, answer);
        }
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("The identity provider answers with something that is not JSON", e);
        }
    }

    /** What it said is for the log: it may tell of its insides. */
    private static ProblemException trouble(String what, HttpResponse<String> answer) {
        LOG.errorf("%s: %d %s", what, answer.statusCode(), answer.body());
        return new ProblemException(ProblemType.UNAVAILABLE,
                "The identity provider did not do it, and nothing was changed. The log says why; try again when that is mended.");
    }
}
