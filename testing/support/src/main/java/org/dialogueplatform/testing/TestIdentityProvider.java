package org.dialogueplatform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * An OpenID Connect provider as far as a service needs one: it publishes its keys, and signs whatever token a test wants, the
 * wrong ones, too. One serves all tests of a module.
 */
public final class TestIdentityProvider {

    /** What the suite's tokens are meant for. */
    public static final String AUDIENCE = "dialogue-api";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static @Nullable TestIdentityProvider running;

    private final KeyPair keys;
    private final KeyPair strangersKeys;
    private final HttpServer server;

    private TestIdentityProvider() {
        this.keys = newKeys();
        this.strangersKeys = newKeys();
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/realms/dialogue/.well-known/openid-configuration",
                exchange -> answer(exchange,
                        Map.of("issuer", issuer(), "jwks_uri", issuer() + "/keys", "authorization_endpoint",
                                issuer() + "/auth", "token_endpoint", issuer() + "/token")));
        server.createContext("/realms/dialogue/keys", exchange -> answer(exchange, Map.of("keys", List.of(publicKey()))));
        server.start();
    }

    /** The one of this process; ends with it. */
    public static synchronized TestIdentityProvider running() {
        if (running == null) {
            running = new TestIdentityProvider();
        }
        return running;
    }

    /** Its name in tokens, and where its discovery document is. */
    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort() + "/realms/dialogue";
    }

    /** A token of this subject with this role, good for an hour. */
    public String token(String subject, @Nullable String role) {
        return sign(claims(subject, role));
    }

    /** What a good token says; for a test that changes something in it. */
    public Map<String, Object> claims(String subject, @Nullable String role) {
        Map<String, Object> claims = new LinkedHashMap<>();
        long now = Instant.now().getEpochSecond();
        claims.put("iss", issuer());
        claims.put("sub", subject);
        claims.put("aud", AUDIENCE);
        claims.put("typ", "Bearer");
        claims.put("azp", "tests");
        claims.put("iat", now);
        claims.put("exp", now + 3600);
        claims.put("realm_access", Map.of("roles", role == null ? List.of() : List.of(role)));
        return claims;
    }

    public String sign(Map<String, Object> claims) {
        return sign(Map.of("alg", "RS256", "typ", "JWT", "kid", "test"), claims, keys);
    }

    /** Signed by somebody else who uses our key's name. */
    public String signByStranger(Map<String, Object> claims) {
        return sign(Map.of("alg", "RS256", "typ", "JWT", "kid", "test"), claims, strangersKeys);
    }

    /** The same with a header of one's own. */
    public String signByStranger(Map<String, Object> header, Map<String, Object> claims) {
        return sign(header, claims, strangersKeys);
    }

    /** With a header of one's own, signed with our key all the same. */
    public String sign(Map<String, Object> header, Map<String, Object> claims) {
        return sign(header, claims, keys);
    }

    /** Not signed at all. */
    public String unsigned(Map<String, Object> claims) {
        return encode(Map.of("alg", "none", "typ", "JWT")) + "." + encode(claims) + ".";
    }

    /** The key everybody may know, as a secret to sign with would be written. */
    public byte[] publicKeyBytes() {
        return keys.getPublic().getEncoded();
    }

    private Map<String, Object> publicKey() {
        var key = (RSAPublicKey) keys.getPublic();
        return Map.of("kty", "RSA", "use", "sig", "alg", "RS256", "kid", "test", "n", encode(key.getModulus()), "e",
                encode(key.getPublicExponent()));
    }

    private static String sign(Map<String, Object> header, Map<String, Object> claims, KeyPair keys) {
        String signed = encode(header) + "." + encode(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(Map<String, Object> part) {
        try {
            return BASE64.encodeToString(JSON.writeValueAsBytes(part));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return BASE64.encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, Map<String, Object> body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
