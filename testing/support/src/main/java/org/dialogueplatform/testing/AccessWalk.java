package org.dialogueplatform.testing;

import static io.restassured.RestAssured.given;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Walks every operation of a running service as everybody who may and may not use it, and says where the answers are wrong. */
public final class AccessWalk {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The scopes beyond which things are others'. */
    private static final Set<String> OTHERS_HAVE_NONE = Set.of("own", "chaired");

    private final List<Operation> operations;
    private final AccessTable table = AccessTable.committed();
    private final List<String> wrong = new ArrayList<>();
    private int requests;

    private AccessWalk(List<Operation> operations) {
        this.operations = operations;
    }

    /** Over what the service says of itself at {@code /openapi}. */
    public static AccessWalk ofRunningService() {
        return new AccessWalk(operationsOfRunningService());
    }

    static List<Operation> operationsOfRunningService() {
        String document = given().queryParam("format", "json").get("/openapi").then().statusCode(200).extract().asString();
        try {
            return Operation.in(JSON.readTree(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In every role, and without any: 401 or 403 exactly where the table allows nothing. */
    public AccessWalk inEveryRole() {
        for (Operation operation : operations) {
            for (String role : table.roles(operation.id)) {
                @Nullable
                String credential = role.equals(AccessTable.PUBLIC) ? null : TestActors.bearer(actor(role));
                int status = operation.isStream ? operation.listen(credential) : operation.call(credential).statusCode();
                int denied = credential == null ? 401 : 403;
                boolean allowed = table.allows(operation.id, role);
                boolean refused = status == 401 || status == 403;
                check(allowed ? !refused : status == denied, operation, role, status);
            }
        }
        return this;
    }

    /** With every kind of token that does not count: 401 everywhere, and a problem that says what to do. */
    public AccessWalk withEveryBadToken() {
        Map<String, String> badTokens = badTokens();
        for (Operation operation : operations) {
            badTokens.forEach((kind, token) -> {
                Response answer = operation.call("Bearer " + token);
                check(answer.statusCode() == 401 && answer.contentType().startsWith("application/problem+json"), operation,
                        kind, answer);
            });
        }
        return this;
    }

    /**
     * As somebody who may, with fields nobody asked for, such as those that would make more of an object or of its sender: 400,
     * never swallowed (checks S3).
     */
    public AccessWalk withFieldsNobodyAskedFor() {
        for (Operation operation : operations) {
            if (operation.takesJson()) {
                for (String field : List.of("version", "roles", "isAdmin")) {
                    Response answer = operation.call(somebodyWhoMay(operation), "{\"" + field + "\": 1}");
                    check(answer.statusCode() == 400 && answer.asString().contains("/" + field), operation,
                            "somebody with the field " + field, answer);
                }
            }
        }
        return this;
    }

    /** As somebody who may, with bodies and pages beyond all measure: refused at once (checks S4). */
    public AccessWalk withWhatIsBeyondMeasure() {
        String deep = "[".repeat(1_100) + "]".repeat(1_100);
        String wide = "{\"x\": [" + "0,".repeat(100_000) + "0]}";
        for (Operation operation : operations) {
            if (operation.takesJson()) {
                for (String body : List.of(deep, "{\"x\": " + deep + "}", wide)) {
                    Response answer = operation.call(somebodyWhoMay(operation), body);
                    check(answer.statusCode() == 400 && answer.time() < 3_000, operation, "somebody with a body of "
                            + body.length() + " characters after " + answer.time() + " ms", answer);
                }
            }
            if (operation.isPaged()) {
                Response answer = given().header("Authorization", somebodyWhoMay(operation)).queryParam("limit", 1_000_000_000)
                        .get(operation.somePath());
                check(answer.statusCode() == 400, operation, "somebody who wants all at once", answer);
            }
        }
        return this;
    }

    /**
     * As an organisation with another's things: nothing of them is there for it, in every operation that the table limits to
     * one's own, or to what is before the working group one chairs (checks S1).
     */
    public AccessWalk withOthersThings(OthersThings things) {
        for (Operation operation : operations) {
            if (OTHERS_HAVE_NONE.contains(table.scope(operation.id, "representative"))) {
                requests++;
                String objection = things.wrongWith(operation.id, operation.method, operation.path);
                if (objection != null) {
                    wrong.add(operation.id + ": " + objection);
                }
            }
        }
        return this;
    }

    private String somebodyWhoMay(Operation operation) {
        return TestActors.bearer(actor(table.roles(operation.id).stream()
                .filter(role -> !role.equals(AccessTable.PUBLIC) && table.allows(operation.id, role)).findFirst()
                .orElseThrow()));
    }

    /** Fails if any answer was wrong. */
    public void mustBeRight() {
        if (!wrong.isEmpty()) {
            throw new AssertionError(
                    wrong.size() + " of " + requests + " requests were answered against docs/security.md:\n"
                            + String.join("\n", wrong));
        }
        System.out.println("Access: " + requests + " requests to " + operations.size() + " operations answered as they should");
    }

    private void check(boolean right, Operation operation, String who, Response answer) {
        check(right, operation, who, answer.statusCode());
    }

    private void check(boolean right, Operation operation, String who, int status) {
        requests++;
        if (!right) {
            wrong.add(operation.id + " (" + operation.method + " " + operation.path + ") as " + who + ": " + status);
        }
    }

    private static String actor(String role) {
        return role.equals("representative") ? "role=representative; organisation=" + UUID.randomUUID() : "role=" + role;
    }

    /** By what is wrong with them (checks S2). */
    public static Map<String, String> badTokens() {
        TestIdentityProvider provider = TestIdentityProvider.running();
        Map<String, String> tokens = new LinkedHashMap<>();
        long now = System.currentTimeMillis() / 1000;
        tokens.put("expired", provider.sign(claims("exp", now - 60)));
        tokens.put("not valid yet", provider.sign(claims("nbf", now + 600)));
        tokens.put("another issuer", provider.sign(claims("iss", "https://evil.example.org/realms/dialogue")));
        tokens.put("another realm", provider.sign(claims("iss", provider.issuer().replace("/dialogue", "/other"))));
        tokens.put("another audience", provider.sign(claims("aud", "another-api")));
        tokens.put("no audience", provider.sign(claims("aud", null)));
        tokens.put("no subject", provider.sign(claims("sub", null)));
        tokens.put("an ID token", provider.sign(claims("typ", "ID")));
        tokens.put("a refresh token", provider.sign(claims("typ", "Refresh")));
        tokens.put("not signed", provider.unsigned(claims("typ", "Bearer")));
        tokens.put("signed with the public key as a secret", signedWithPublicKey(provider));
        tokens.put("signed by a stranger", provider.signByStranger(claims("typ", "Bearer")));
        tokens.put("an unknown key", provider.sign(Map.of("alg", "RS256", "kid", "unknown"), claims("typ", "Bearer")));
        tokens.put("a key it brings along", provider.signByStranger(
                Map.of("alg", "RS256", "jku", "https://evil.example.org/keys", "kid", "test"), claims("typ", "Bearer")));
        String good = provider.sign(claims("typ", "Bearer"));
        tokens.put("truncated", good.substring(0, good.length() - 20));
        tokens.put("not a token", "secretariat");
        return tokens;
    }

    private static Map<String, Object> claims(String name, @Nullable Object value) {
        Map<String, Object> claims = TestIdentityProvider.running().claims(UUID.randomUUID().toString(), "secretariat");
        if (value == null) {
            claims.remove(name);
        } else {
            claims.put(name, value);
        }
        return claims;
    }

    private static String signedWithPublicKey(TestIdentityProvider provider) {
        try {
            String signed = base64("{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"test\"}".getBytes(StandardCharsets.UTF_8))
                    + "."
                    + base64(JSON.writeValueAsBytes(claims("typ", "Bearer")));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(provider.publicKeyBytes(), "HmacSHA256"));
            return signed + "." + base64(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * One operation of a service's document.
     *
     * @param mediaType of the body it takes, if any
     * @param isPaged whether it lists pages
     * @param isStream whether its answer goes on and on
     */
    record Operation(String id, String method, String path, @Nullable String mediaType, boolean isPaged, boolean isStream) {

        static List<Operation> in(JsonNode document) {
            List<Operation> operations = new ArrayList<>();
            document.get("paths").properties().forEach(path -> path.getValue().properties().forEach(method -> {
                JsonNode operation = method.getValue();
                if (operation.has("operationId")) {
                    JsonNode body = operation.at("/requestBody/content");
                    operations
                            .add(new Operation(operation.get("operationId").asText(), method.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(), body.isMissingNode() ? null : body.fieldNames().next(),
                                    operation.findValuesAsText("name").contains("limit"),
                                    operation.at("/responses/200/content").has("text/event-stream")));
                }
            }));
            return operations;
        }

        boolean takesJson() {
            return mediaType != null && mediaType.startsWith("application/json");
        }

        boolean takesFile() {
            return mediaType != null && mediaType.startsWith("multipart/");
        }

        /** With ids nobody knows. */
        String somePath() {
            return path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        }

        /** The status of a stream, of which nothing is read: whoever waited for its end would wait long. */
        int listen(@Nullable String credential) {
            try (LiveReader reader = LiveReader.open("http://localhost:" + RestAssured.port + somePath(),
                    credential == null ? Map.of() : Map.of("Authorization", credential))) {
                return reader.status();
            }
        }

        /** With ids nobody knows and a body that says nothing. */
        Response call(@Nullable String credential) {
            return call(credential, "{}");
        }

        Response call(@Nullable String credential, String body) {
            RequestSpecification request = given();
            if (credential != null) {
                request.header("Authorization", credential);
            }
            if (takesFile()) {
                request.multiPart("file", "nothing.csv", new byte[0]);
            } else if (mediaType != null) {
                request.contentType(mediaType).body(body);
            }
            return request.request(method, somePath());
        }
    }
}
