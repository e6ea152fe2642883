package org.dialogueplatform.localstack.keycloak;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** Those of {@code realm-samples.json}, by the names people call them. */
public final class SampleActors {

    private static final String CLIENT = "dialogue-samples";
    private static final String SAMPLE = "-sample";

    private final Map<String, Map<String, String>> grants = new LinkedHashMap<>();
    private final Map<String, String> subjects = new LinkedHashMap<>();

    /** As the file has them. */
    public SampleActors() {
        JsonNode samples = RealmFiles.read(RealmFiles.SAMPLES, Map.of());
        for (JsonNode user : samples.path("users")) {
            if (!user.has("serviceAccountClientId")) {
                String name = user.path("username").asText();
                subjects.put(name, user.path("id").asText());
                grants.put(name, Map.of("grant_type", "password", "client_id", CLIENT, "username", name, "password",
                        user.path("credentials").path(0).path("value").asText()));
            }
        }
        for (JsonNode client : samples.path("clients")) {
            if (client.path("serviceAccountsEnabled").asBoolean()) {
                String id = client.path("clientId").asText();
                // partner-sample is "partner"
                grants.put(id.replace(SAMPLE, ""), Map.of("grant_type", "client_credentials", "client_id", id,
                        "client_secret", client.path("secret").asText()));
            }
        }
    }

    public List<String> names() {
        return List.copyOf(grants.keySet());
    }

    /** As whom the suite knows somebody who signs in: the {@code sub} of their tokens. */
    public String subject(String name) {
        String subject = subjects.get(name);
        if (subject == null) {
            throw new IllegalArgumentException(name);
        }
        return subject;
    }

    /** Those who sign in with a name and a password, with their passwords. */
    public Map<String, String> passwords() {
        Map<String, String> passwords = new LinkedHashMap<>();
        grants.forEach((name, grant) -> {
            String password = grant.get("password");
            if (password != null) {
                passwords.put(name, password);
            }
        });
        return passwords;
    }

    /** The fields of the request for a token. */
    Map<String, String> grant(String name) {
        Map<String, String> grant = grants.get(name);
        if (grant == null) {
            throw new IllegalArgumentException(name);
        }
        return grant;
    }
}
