package org.dialogueplatform.localstack.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Access tokens for the sample actors. */
public final class SampleTokens {

    /** Tokens are good for five minutes. */
    private static final Duration KEPT = Duration.ofMinutes(3);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY).connectTimeout(Duration.ofSeconds(5)).build();
    private final SampleActors actors = new SampleActors();
    private final List<URI> addresses;
    private final Map<String, Kept> kept = new HashMap<>();

    /**
     * @param addresses of Keycloak, up to and with its relative path; the first that leads to it is taken
     */
    public SampleTokens(List<URI> addresses) {
        this.addresses = addresses;
    }

    /** Keycloak was reached and gave no token. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        Refused(String why) {
            super(why);
        }
    }

    /** What to send as Authorization: the last token while it is good for a while, then a new one. */
    public synchronized String bearer(String actor) {
        Kept last = kept.get(actor);
        if (last == null || Instant.now().isAfter(last.until)) {
            String token = of(actor).orElseThrow(() -> new IllegalStateException("No Keycloak answers at " + addresses));
            last = new Kept(token, Instant.now().plus(KEPT));
            kept.put(actor, last);
        }
        return "Bearer " + last.token;
    }

    /** A new token; nothing when Keycloak is not reached at any of the addresses. */
    public Optional<String> of(String actor) {
        for (URI address : addresses) {
            JsonNode answer = ask(address, actor);
            if (answer.has("access_token")) {
                return Optional.of(answer.path("access_token").asText());
            }
            if (answer.has("error")) {
                throw new Refused(answer.path("error").asText() + ": " + answer.path("error_description").asText());
            }
        }
        return Optional.empty();
    }

    /** Keycloak's answer; nothing when there is none, or when it is what stands before it that answers. */
    private JsonNode ask(URI address, String actor) {
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(address + "/realms/" + Realm.NAME + "/protocol/openid-connect/token"))
                            .timeout(Duration.ofSeconds(30)).header("Content-Type", Form.TYPE)
                            .POST(HttpRequest.BodyPublishers.ofString(Form.of(actors.grant(actor)))).build(),
                    HttpResponse.BodyHandlers.ofString());
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException _) {
            return MissingNode.getInstance();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private record Kept(String token, Instant until) {
    }
}
