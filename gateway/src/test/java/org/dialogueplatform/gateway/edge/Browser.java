package org.dialogueplatform.gateway.edge;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;

import javax.crypto.SecretKey;

import io.quarkus.oidc.runtime.OidcUtils;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.algorithm.KeyEncryptionAlgorithm;

/** A person's browser, as far as cookies go: those of the gateway. */
final class Browser {

    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** Signs in and comes back to where it is told; the last answer is the one that says where that is. */
    Response signIn(String loginAddress) {
        Response toProvider = get(loginAddress);
        String callback = given().redirects().follow(false).urlEncodingEnabled(false).when()
                .get(toProvider.header("Location")).header("Location");
        Response back = get(callback);
        return get(back.header("Location"));
    }

    Response get(String address) {
        return keep(request().when().get(address));
    }

    /** A request with the browser's cookies. */
    RequestSpecification request() {
        return given().redirects().follow(false).urlEncodingEnabled(false).cookies(cookies);
    }

    Response keep(Response answer) {
        for (Cookie cookie : answer.detailedCookies()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        }
        return answer;
    }

    boolean hasSession() {
        return cookies.keySet().stream().anyMatch(name -> name.startsWith("q_session"));
    }

    /** As if a gateway with another secret had begun the session. */
    void encryptSessionWith(String other) throws Exception {
        for (Map.Entry<String, String> cookie : cookies.entrySet()) {
            if (cookie.getKey().startsWith("q_session")) {
                String content = OidcUtils.decryptString(cookie.getValue(), key(ScriptedServices.SESSION_SECRET),
                        KeyEncryptionAlgorithm.A256GCMKW);
                cookie.setValue(OidcUtils.encryptString(content, key(other), KeyEncryptionAlgorithm.A256GCMKW));
            }
        }
    }

    private static SecretKey key(String secret) {
        return OidcUtils.createSecretKeyFromDigest(secret.getBytes(UTF_8));
    }

    /** Somebody spoils what it holds. */
    void spoilCookies() {
        cookies.replaceAll(
                (name, value) -> value.substring(0, value.length() / 2) + "x" + value.substring(value.length() / 2 + 1));
    }
}
