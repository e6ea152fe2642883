package org.dialogueplatform.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(ScriptedServices.class)
class CredentialsTest {

    ScriptedProvider provider;

    @Test
    void aGoodTokenIsPassedOn() {
        String token = provider.token("passed-on");
        given().header("Authorization", "Bearer " + token).header("Acting-For", "4711").when().get("/api/v1/meetings/echo")
                .then().statusCode(200).body("headers.authorization", equalTo("Bearer " + token), "headers.acting-for",
                        equalTo("4711"))
                .header("Cache-Control", "no-store");
    }

    @Test
    void whoBringsNothingIsThePublic() {
        given().when().get("/api/v1/meetings/echo").then().statusCode(200).body("headers.authorization", nullValue())
                .header("Cache-Control", nullValue());
    }

    @Test
    void noBadTokenGetsToAnyService() {
        Map<String, String> answers = new LinkedHashMap<>();
        badTokens().forEach((kind, token) -> Routes.all().stream().filter(Route::isApi).forEach(route -> {
            String path = route.pattern().replace("/**", "/counted?bad-tokens").replace("{id}", "counted");
            for (String method : route.methods().stream().filter(method -> !List.of("HEAD", "OPTIONS").contains(method))
                    .toList()) {
                int status = given().header("Authorization", "Bearer " + token).when().request(method, path).statusCode();
                if (status != 401) {
                    answers.put(kind + " " + method + " " + path, Integer.toString(status));
                }
            }
        }));
        assertEquals(Map.of(), answers);
        given().when().get("/api/v1/meetings/counted?hits-bad-tokens").then().body("value", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = { "Basic YTpi", "Bearer", "Bearer ", "", "Bearer x", "Bearer a.b.c", "Bearer ..", "DPoP x",
            "Bearer eyJhbGciOiJSUzI1NiJ9.e30.x", "Bearer eyJh\u00e9.e30.x" })
    void whatIsNoTokenIsNoCredentialEither(String authorization) {
        given().header("Authorization", authorization).when().get("/api/v1/meetings/echo").then().statusCode(401)
                .contentType("application/problem+json").header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("/problems/unauthenticated"), "detail", containsString("Authorization: Bearer"));
    }

    @Test
    void ofTwoTokensNeitherCounts() {
        given().header("Authorization", "Bearer " + provider.token("one"), "Bearer " + provider.token("other")).when()
                .get("/api/v1/meetings/echo").then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({ "X-Dialogue-Actor,role=secretariat", "X-Dialogue-Mandate,x", "X-User-Id,admin", "X-Roles,secretariat",
            "X-Forwarded-User,admin", "X-Auth-Request-User,admin", "Remote-User,admin", "X-Client-Cert,x",
            "X-Original-URL,/admin", "X-Anything,x", "Cookie,JSESSIONID=x" })
    void nothingElseSaysWhoAsks(String name, String value) {
        given().header(name, value).header("Authorization", "Bearer " + provider.token("spoof")).when()
                .get("/api/v1/meetings/echo")
                .then().statusCode(200).body("headers.'" + name.toLowerCase(java.util.Locale.ROOT) + "'", nullValue());
    }

    @Test
    void whereACallerComesFromIsSaidByTheConnection() {
        given().header("X-Forwarded-For", "10.0.0.1").header("Forwarded", "for=10.0.0.1;proto=https")
                .header("X-Forwarded-Proto", "https").when().get("/api/v1/meetings/echo")
                .then().body("headers.x-forwarded-for", equalTo("127.0.0.1"), "headers.x-forwarded-proto", equalTo("http"))
                .header("Strict-Transport-Security", nullValue());
    }

    /** What checks.md calls the token negatives, each wrong in one thing. */
    private Map<String, String> badTokens() {
        long now = System.currentTimeMillis() / 1000;
        String good = provider.token("bad-tokens");
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("expired", with("exp", now - 60));
        bad.put("not yet valid", with("nbf", now + 600));
        bad.put("of another issuer", with("iss", "https://elsewhere.example/realms/dialogue"));
        bad.put("for another audience", with("aud", "another-api"));
        bad.put("for no audience", with("aud", null));
        bad.put("an ID token", with("typ", "ID"));
        bad.put("a refresh token", with("typ", "Refresh"));
        bad.put("without subject", with("sub", null));
        bad.put("without end", with("exp", null));
        bad.put("not signed", ScriptedProvider.sign(claims(), Map.of("kid", provider.keyId()), "none", null));
        bad.put("signed with the public key", ScriptedProvider.sign(claims(), Map.of("kid", provider.keyId()), "HS256",
                new javax.crypto.spec.SecretKeySpec(provider.publicKey().getEncoded(), "HmacSHA256")));
        bad.put("of an unknown key", provider.sign(claims(), Map.of("kid", "nobody's")));
        bad.put("by a stranger with our key's name", provider.signByStranger(claims(), Map.of("kid", provider.keyId())));
        bad.put("that shows its key", provider.signByStranger(claims(),
                Map.of("kid", provider.keyId(), "jwk", provider.strangersPublicKey())));
        bad.put("that shows its key and names none", provider.signByStranger(claims(),
                Map.of("jwk", provider.strangersPublicKey())));
        bad.put("that says where its key is", provider.signByStranger(claims(),
                Map.of("kid", "stranger", "jku", "http://localhost:1/keys")));
        bad.put("cut off", good.substring(0, good.length() - 10));
        bad.put("without signature", good.substring(0, good.lastIndexOf('.') + 1));
        bad.put("of another realm", with("iss", provider.issuer().replace("dialogue", "master")));
        return bad;
    }

    private Map<String, Object> claims() {
        return provider.claims("bad-tokens");
    }

    private String with(String claim, Object value) {
        Map<String, Object> claims = new HashMap<>(claims());
        if (value == null) {
            claims.remove(claim);
        } else {
            claims.put(claim, value);
        }
        return provider.sign(claims);
    }
}
