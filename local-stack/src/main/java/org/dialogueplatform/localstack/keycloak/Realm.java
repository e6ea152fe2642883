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
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

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

    /**
     * The secret of the delivery-service's own client where nobody has set another: for one machine, as the database's
     * passwords are.
     */
    public static final String REGISTRY_SECRET_HERE = "partner-registry";

    /** The variable of the environment it is set with. */
    public static final String REGISTRY_SECRET = "PARTNER_REGISTRY_SECRET";

    /** How a suite is addressed that nobody reaches from elsewhere. */
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1");

    private static final String PATH = "/" + NAME;

    static final List<RealmStep> STEPS = List.of(new RealmStep(2, Realm::addPartners));

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
     * @param registrySecret of the client by which the delivery-service manages those of partners
     */
    public static Realm at(URI keycloak, URI seenAt, String admin, String password, String registrySecret) {
        return new Realm(new KeycloakAdmin(keycloak, admin, password),
                Map.of("DIALOGUE_URL", seenAt.toString(), REGISTRY_SECRET, registrySecret), STEPS);
    }

    /**
     * For where no local stack does it. Needs in the environment KEYCLOAK_URL, DIALOGUE_URL, KC_BOOTSTRAP_ADMIN_USERNAME,
     * KC_BOOTSTRAP_ADMIN_PASSWORD and PARTNER_REGISTRY_SECRET.
     *
     * @param arguments {@code --samples} for the sample users too
     */
    public static void main(String... arguments) {
        Map<String, String> environment = System.getenv();
        boolean samples = Arrays.asList(arguments).contains("--samples");
        refuseWhatEverybodyKnows(URI.create(needed(environment, "DIALOGUE_URL")), needed(environment, REGISTRY_SECRET),
                samples);
        var realm = new Realm(new KeycloakAdmin(URI.create(needed(environment, "KEYCLOAK_URL")),
                needed(environment, "KC_BOOTSTRAP_ADMIN_USERNAME"), needed(environment, "KC_BOOTSTRAP_ADMIN_PASSWORD")),
                environment, STEPS);
        realm.apply();
        if (samples) {
            realm.applySamples();
            System.out.println("The realm is as declared, and the sample users are there.");
        } else {
            System.out.println("The realm is as declared.");
        }
    }

    /** The suite's own secret and the sample users' passwords are for a suite that nobody else reaches. */
    static void refuseWhatEverybodyKnows(URI seenAt, String registrySecret, boolean samples) {
        if (!HERE.contains(seenAt.getHost())) {
            if (registrySecret.equals(REGISTRY_SECRET_HERE)) {
                throw new IllegalStateException(REGISTRY_SECRET + " is the one everybody knows. Set another, here and for the"
                        + " delivery-service: openssl rand -base64 32");
            }
            if (samples) {
                throw new IllegalStateException(
                        "Everybody knows the passwords of the sample users: none are made at " + seenAt);
            }
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
                step.change().accept(admin, declared);
                remember(VERSION, Integer.toString(step.version()));
            }
        }
        setAddresses();
        setSecrets();
    }

    /** The scope of partners' clients, and the client by which the delivery-service manages them. */
    private static void addPartners(KeycloakAdmin admin, JsonNode declared) {
        String scopes = PATH + "/client-scopes";
        if (named(admin.find(scopes).orElseThrow(), "name", "partner").isEmpty()) {
            admin.post(scopes, named(declared.path("clientScopes"), "name", "partner").orElseThrow());
        }
        ObjectNode registry = JsonNodeFactory.instance.objectNode().put("ifResourceExists", "SKIP");
        registry.putArray("clients").add(named(declared.path("clients"), "clientId", "partner-registry").orElseThrow());
        registry.putArray("users")
                .add(named(declared.path("users"), "serviceAccountClientId", "partner-registry").orElseThrow());
        admin.post(PATH + "/partialImport", registry);
    }

    private static Optional<JsonNode> named(JsonNode list, String field, String value) {
        return StreamSupport.stream(list.spliterator(), false).filter(one -> one.path(field).asText().equals(value))
                .findFirst();
    }

    /** A secret follows the environment, too: it is changed by setting another there and starting what uses it. */
    private void setSecrets() {
        for (JsonNode client : declared.path("clients")) {
            if (client.has("secret")) {
                JsonNode found = admin.find(PATH + "/clients?clientId=" + client.path("clientId").asText()).orElseThrow()
                        .path(0);
                if (!found.path("secret").equals(client.path("secret"))) {
                    var wanted = (ObjectNode) found.deepCopy();
                    wanted.set("secret", client.path("secret"));
                    admin.put(PATH + "/clients/" + wanted.path("id").asText(), wanted);
                }
            }
        }
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
