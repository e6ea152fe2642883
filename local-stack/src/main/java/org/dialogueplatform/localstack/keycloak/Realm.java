package org.dialogueplatform.localstack.keycloak;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The suite's realm: made from {@code realm.json} where it is not there, and brought up to date by numbered steps where it is.
 */
public final class Realm {

    static final String NAME = "dialogue";

    /** Attributes of the realm: what it has seen of our steps, and of our samples. */
    static final String VERSION = "dialogue.realm.version";
    static final String SAMPLES = "dialogue.realm.samples";

    /** None so far: every realm was made from the present {@code realm.json}. */
    static final List<RealmStep> STEPS = List.of();

    private static final String PATH = "/" + NAME;

    private final KeycloakAdmin admin;
    private final JsonNode declared;
    private final List<RealmStep> steps;

    Realm(KeycloakAdmin admin, Map<String, String> environment, List<RealmStep> steps) {
        this.admin = admin;
        this.declared = RealmFiles.read(RealmFiles.REALM, environment);
        this.steps = steps;
    }

    /**
     * @param keycloak its address up to and with its relative path
     * @param seenAt the address of the suite's gateway as browsers know it
     */
    public static Realm at(URI keycloak, URI seenAt, String admin, String password) {
        return new Realm(new KeycloakAdmin(keycloak, admin, password), Map.of("DIALOGUE_URL", seenAt.toString()), STEPS);
    }

    /**
     * For where no local stack does it. Needs in the environment KEYCLOAK_URL, DIALOGUE_URL, KC_BOOTSTRAP_ADMIN_USERNAME and
     * KC_BOOTSTRAP_ADMIN_PASSWORD.
     *
     * @param arguments {@code --samples} for the sample users too
     */
    public static void main(String... arguments) {
        Map<String, String> environment = System.getenv();
        var realm = new Realm(new KeycloakAdmin(URI.create(needed(environment, "KEYCLOAK_URL")),
                needed(environment, "KC_BOOTSTRAP_ADMIN_USERNAME"), needed(environment, "KC_BOOTSTRAP_ADMIN_PASSWORD")),
                environment, STEPS);
        realm.apply();
        if (Arrays.asList(arguments).contains("--samples")) {
            realm.applySamples();
            System.out.println("The realm is as declared, and the sample users are there.");
        } else {
            System.out.println("The realm is as declared.");
        }
    }

    private static String needed(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalStateException("Set " + name);
        }
        return value;
    }

    /** Makes the realm, or does what has not been done to it yet; harmless when all is as declared. */
    public void apply() {
        if (admin.find(PATH).isEmpty()) {
            admin.post("", declared);
        }
        for (RealmStep step : steps) {
            if (step.version() > Integer.parseInt(attribute(VERSION, "1"))) {
                step.change().accept(admin);
                remember(VERSION, Integer.toString(step.version()));
            }
        }
        setAddresses();
    }

    /** Where browsers are sent back to follows the environment, and may be another than when the realm was made. */
    private void setAddresses() {
        for (JsonNode client : declared.path("clients")) {
            JsonNode addresses = client.path("redirectUris");
            if (!addresses.isEmpty()) {
                JsonNode found = admin.find(PATH + "/clients?clientId=" + client.path("clientId").asText()).orElseThrow();
                var wanted = (ObjectNode) found.path(0).deepCopy();
                List.of("rootUrl", "redirectUris", "webOrigins").forEach(field -> wanted.set(field, client.path(field)));
                String afterLogout = "post.logout.redirect.uris";
                wanted.withObject("attributes").set(afterLogout, client.path("attributes").path(afterLogout));
                if (!sorted(wanted).equals(sorted(found.path(0)))) {
                    admin.put(PATH + "/clients/" + wanted.path("id").asText(), wanted);
                }
            }
        }
    }

    /** Keycloak keeps sets, and gives them in any order. */
    private static JsonNode sorted(JsonNode client) {
        var copy = (ObjectNode) client.deepCopy();
        List<JsonNode> addresses = new ArrayList<>();
        client.path("redirectUris").forEach(addresses::add);
        addresses.sort((one, other) -> one.asText().compareTo(other.asText()));
        copy.putArray("redirectUris").addAll(addresses);
        return copy;
    }

    /** Adds the sample users and clients that are missing; when the file has changed, makes all of them anew. */
    public void applySamples() {
        String text = RealmFiles.text(RealmFiles.SAMPLES);
        String known = digest(text);
        boolean same = attribute(SAMPLES, "").equals(known);
        var samples = (ObjectNode) RealmFiles.read(RealmFiles.SAMPLES, Map.of());
        samples.put("ifResourceExists", same ? "SKIP" : "OVERWRITE");
        admin.post(PATH + "/partialImport", samples);
        if (!same) {
            remember(SAMPLES, known);
        }
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String attribute(String name, String otherwise) {
        return attributes().path(name).asText(otherwise);
    }

    private void remember(String name, String value) {
        // all of them, for Keycloak takes away what it is not told of
        JsonNode attributes = ((ObjectNode) attributes().deepCopy()).put(name, value);
        admin.put(PATH, JsonNodeFactory.instance.objectNode().set("attributes", attributes));
    }

    private JsonNode attributes() {
        return admin.find(PATH).orElseThrow().path("attributes");
    }
}
