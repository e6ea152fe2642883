package org.dialogueplatform.gateway.edge;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * An identity provider on a real socket, with the code flow, that can go away, hang, refuse to refresh and change its keys.
 * Whoever comes to its authorisation endpoint is signed in at once, as "anna".
 */
public final class ScriptedProvider implements Closeable {

    static final String SUBJECT = "anna";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REALM = "/auth/realms/dialogue";

    private final int port;
    private final RsaJsonWebKey strangersKey = newKey("stranger");
    private final Map<String, Map<String, String>> begun = new ConcurrentHashMap<>();
    private final AtomicInteger refreshes = new AtomicInteger();
    private final AtomicInteger keyRequests = new AtomicInteger();
    private volatile RsaJsonWebKey key = newKey("first");
    private volatile long tokensLiveForSeconds = 300;
    private volatile boolean refusing;
    private volatile @Nullable CountDownLatch hanging;
    private @Nullable HttpServer server;

    ScriptedProvider() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://localhost:" + port;
    }

    String issuer() {
        return url() + REALM;
    }

    synchronized void comeBack() {
        if (server != null) {
            return;
        }
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            started.setExecutor(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
            started.createContext("/", this::serve);
            started.start();
            server = started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void goAway() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    /** Takes connections and answers nothing, until {@link #behave}. */
    void hang() {
        hanging = new CountDownLatch(1);
    }

    void refuseToRefresh() {
        refusing = true;
    }

    void issueTokensFor(Duration life) {
        tokensLiveForSeconds = life.toSeconds();
    }

    void behave() {
        refusing = false;
        tokensLiveForSeconds = 300;
        CountDownLatch waiting = hanging;
        hanging = null;
        if (waiting != null) {
            waiting.countDown();
        }
        comeBack();
    }

    /** From now on there is another key, and only that. */
    void changeKeys() {
        key = newKey(UUID.randomUUID().toString());
    }

    int refreshes() {
        return refreshes.get();
    }

    int keyRequests() {
        return keyRequests.get();
    }

    @Override
    public void close() {
        goAway();
    }

    /** A good access token of this subject. */
    String token(String subject) {
        return sign(claims(subject));
    }

    /** What a good access token says; for a test that changes something in it. */
    Map<String, Object> claims(String subject) {
        Map<String, Object> claims = new LinkedHashMap<>();
        long now = System.currentTimeMillis() / 1000;
        claims.put("iss", issuer());
        claims.put("sub", subject);
        claims.put("aud", "dialogue-api");
        claims.put("typ", "Bearer");
        claims.put("azp", "portal");
        claims.put("iat", now);
        claims.put("exp", now + tokensLiveForSeconds);
        claims.put("realm_access", Map.of("roles", List.of("secretariat")));
        return claims;
    }

    String sign(Map<String, Object> claims) {
        return sign(claims, Map.of("kid", key.getKeyId()), "RS256", key.getPrivateKey());
    }

    /** With a header of one's own, signed with our key all the same. */
    String sign(Map<String, Object> claims, Map<String, Object> header) {
        return sign(claims, header, "RS256", key.getPrivateKey());
    }

    /** By somebody else, who says where to find the key, or shows it. */
    String signByStranger(Map<String, Object> claims, Map<String, Object> header) {
        return sign(claims, header, "RS256", strangersKey.getPrivateKey());
    }

    Map<String, Object> strangersPublicKey() {
        return strangersKey.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    String keyId() {
        return key.getKeyId();
    }

    Key publicKey() {
        return key.getPublicKey();
    }

    static String sign(Map<String, Object> claims, Map<String, Object> header, String algorithm, @Nullable Key key) {
        try {
            var jws = new JsonWebSignature();
            jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
            jws.setDoKeyValidation(false);
            jws.setAlgorithmHeaderValue(algorithm);
            header.forEach(jws::setHeader);
            jws.setPayload(JSON.writeValueAsString(claims));
            jws.setKey(key);
            return jws.getCompactSerialization();
        } catch (JoseException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        CountDownLatch waiting = hanging;
        if (waiting != null) {
            try {
                waiting.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            switch (path) {
                case REALM + "/.well-known/openid-configuration" -> answer(exchange, 200, Map.of("issuer", issuer(),
                        "jwks_uri", issuer() + "/keys", "authorization_endpoint", issuer() + "/authorize", "token_endpoint",
                        issuer() + "/token", "end_session_endpoint", issuer() + "/logout"));
                case REALM + "/keys" -> {
                    keyRequests.incrementAndGet();
                    answer(exchange, 200, Map.of("keys", List.of(key.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY))));
                }
                case REALM + "/authorize" -> authorize(exchange);
                case REALM + "/token" -> token(exchange);
                case REALM + "/page" -> page(exchange);
                default -> {
                    if (path.startsWith(REALM + "/echo") || path.startsWith("/auth/resources/")
                            || !path.startsWith("/auth/realms/dialogue")) {
                        echo(exchange);
                    } else {
                        answer(exchange, 404, Map.of("error", "unknown"));
                    }
                }
            }
        }
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> query = form(exchange.getRequestURI().getRawQuery());
        if (!"portal".equals(query.get("client_id")) || !"S256".equals(query.get("code_challenge_method"))) {
            answer(exchange, 400, Map.of("error", "invalid_request"));
            return;
        }
        String code = UUID.randomUUID().toString();
        begun.put(code, query);
        exchange.getResponseHeaders().add("Location",
                query.get("redirect_uri") + "?code=" + code + "&state=" + URLEncoder.encode(query.getOrDefault("state", ""),
                        StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(302, -1);
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String nonce = null;
        if ("refresh_token".equals(form.get("grant_type"))) {
            refreshes.incrementAndGet();
            if (refusing) {
                answer(exchange, 400, Map.of("error", "invalid_grant"));
                return;
            }
        } else {
            Map<String, String> asked = begun.remove(form.getOrDefault("code", ""));
            if (asked == null || !challenge(form.getOrDefault("code_verifier", "")).equals(asked.get("code_challenge"))
                    || !form.getOrDefault("redirect_uri", "").equals(asked.get("redirect_uri"))) {
                answer(exchange, 400, Map.of("error", "invalid_grant"));
                return;
            }
            nonce = asked.get("nonce");
        }
        Map<String, Object> idToken = claims(SUBJECT);
        idToken.put("aud", "portal");
        idToken.put("typ", "ID");
        if (nonce != null) {
            idToken.put("nonce", nonce);
        }
        Map<String, Object> access = claims(SUBJECT);
        access.put("jti", UUID.randomUUID().toString());
        answer(exchange, 200, Map.of("access_token", sign(access), "id_token", sign(idToken), "refresh_token",
                "refresh-" + UUID.randomUUID(), "token_type", "Bearer", "expires_in", tokensLiveForSeconds));
    }

    private static void page(HttpExchange exchange) throws IOException {
        byte[] html = "<html>who are you?</html>".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html");
        exchange.getResponseHeaders().add("Content-Security-Policy", "frame-src 'self'");
        exchange.getResponseHeaders().add("Strict-Transport-Security", "max-age=1");
        exchange.getResponseHeaders().add("Set-Cookie", "AUTH_SESSION=1; Path=/auth/realms/dialogue/");
        exchange.sendResponseHeaders(200, html.length);
        exchange.getResponseBody().write(html);
    }

    private static void echo(HttpExchange exchange) throws IOException {
        Map<String, Object> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT),
                String.join(", ", values)));
        answer(exchange, 200, Map.of("target", exchange.getRequestURI().toString(), "headers", headers));
    }

    private static void answer(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form(@Nullable String encoded) {
        Map<String, String> form = new HashMap<>();
        if (encoded != null) {
            Arrays.stream(encoded.split("&", -1)).map(pair -> pair.split("=", 2)).filter(pair -> pair.length == 2)
                    .forEach(pair -> form.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        }
        return form;
    }

    private static RsaJsonWebKey newKey(String id) {
        try {
            RsaJsonWebKey made = RsaJwkGenerator.generateJwk(2048);
            made.setKeyId(id);
            made.setUse("sig");
            made.setAlgorithm("RS256");
            return made;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
