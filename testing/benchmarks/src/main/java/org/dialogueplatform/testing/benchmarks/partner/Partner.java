package org.dialogueplatform.testing.benchmarks.partner;

import java.net.URI;
import java.time.Duration;

import org.dialogueplatform.testing.benchmarks.Await;
import org.dialogueplatform.testing.benchmarks.Http;
import org.dialogueplatform.testing.benchmarks.Secretariat;

import com.fasterxml.jackson.databind.JsonNode;

/** A partner organisation that the secretariat has registered, with what it does through the gateway. */
public final class Partner {

    /** How many subscriptions one may have. */
    public static final int SUBSCRIPTIONS = 20;
    private static final String PATH = "/api/v1/subscriptions";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI gateway;
    private final JsonNode credentials;

    private Partner(URI gateway, JsonNode credentials) {
        this.gateway = gateway;
        this.credentials = credentials;
    }

    /** Has one registered. */
    public static Partner register(URI gateway, String name) {
        return new Partner(gateway, Http.post(gateway.resolve("/api/v1/partners"), Secretariat.authorization(),
                "{\"name\": \"" + name + "\", \"rights\": [\"FEED\", \"WEBHOOKS\"]}"));
    }

    /**
     * Subscribes to what happens to recommendations, in order, and waits until the address has consented.
     *
     * @param group of persons whom they concern; all of them when it is empty
     * @return the subscription's id
     */
    public String subscribe(URI address, String group) {
        String facets = group.isEmpty() ? "" : ", \"facets\": {\"group\": [\"" + group + "\"]}";
        String id = Http.post(gateway.resolve(PATH), authorization(), """
                {"name": "%s", "address": "%s", "types": ["public.recommendation.*"], "ordered": true, "rateLimit": 500%s}"""
                .formatted(group.isEmpty() ? "everything" : group, address, facets)).path("id").asText();
        Await.until("the subscription " + id + " is active", PATIENCE, () -> state(id), "ACTIVE"::equals);
        return id;
    }

    /** Where the log ends now. */
    public String cursor() {
        return Http.json(gateway.resolve("/api/v1/events/cursor"), authorization()).path("cursor").asText();
    }

    public String state(String subscription) {
        return Http.json(gateway.resolve(PATH + "/" + subscription), authorization()).path("state").asText();
    }

    public void resume(String subscription) {
        Http.post(gateway.resolve(PATH + "/" + subscription + "/resumption"), authorization(), null);
    }

    /** Has everything sent again that was not taken. */
    public void replayMissing(String subscription, String after) {
        Http.post(gateway.resolve(PATH + "/" + subscription + "/replays"), authorization(),
                "{\"after\": \"" + after + "\", \"missingOnly\": true}");
    }

    private String authorization() {
        return Http.token(URI.create(credentials.path("tokenUrl").asText()), credentials.path("clientId").asText(),
                credentials.path("clientSecret").asText());
    }
}
