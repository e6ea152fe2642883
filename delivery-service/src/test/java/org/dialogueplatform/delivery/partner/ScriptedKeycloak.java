package org.dialogueplatform.delivery.partner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * What of Keycloak's administration the registry uses, with troubles of a test's choice; {@link KeycloakRegistryTest} has a
 * real one.
 */
public class ScriptedKeycloak implements QuarkusTestResourceLifecycleManager {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, ObjectNode> CLIENTS = Collections.synchronizedMap(new LinkedHashMap<>());
    private static volatile boolean ill;

    private HttpServer server;

    /** The clients there are, by what it calls them. */
    static Map<String, ObjectNode> clients() {
        return CLIENTS;
    }

    /** Whether it fails at whatever it is asked. */
    static void isIll(boolean now) {
        ill = now;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
        return Map.of("dialogue.partners.registry-realm",
                "http://localhost:" + server.getAddress().getPort() + "/auth/realms/dialogue");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        if (ill) {
            give(exchange, 500, "{\"error\":\"insides\"}");
        } else if (path.endsWith("/token")) {
            boolean known = body.contains("client_id=partner-registry&client_secret=partner-registry");
            give(exchange, known ? 200 : 401, known ? "{\"access_token\":\"registry\"}" : "{}");
        } else if (!List.of("Bearer registry").equals(exchange.getRequestHeaders().get("Authorization"))) {
            give(exchange, 401, "{}");
        } else {
            administrate(exchange, path.replaceFirst("/auth/admin/realms/dialogue/clients/?", ""), body);
        }
    }

    private void administrate(HttpExchange exchange, String path, String body) throws IOException {
        String id = path.replaceFirst("/.*", "");
        switch (exchange.getRequestMethod() + (path.endsWith("/client-secret") ? " secret" : "")) {
            case "POST" -> {
                String made = UUID.randomUUID().toString();
                CLIENTS.put(made, (ObjectNode) JSON.readTree(body));
                exchange.getResponseHeaders().add("Location", exchange.getRequestURI() + "/" + made);
                give(exchange, 201, "");
            }
            case "POST secret" -> {
                String secret = UUID.randomUUID().toString();
                CLIENTS.get(id).put("secret", secret);
                give(exchange, 200, "{\"value\":\"" + secret + "\"}");
            }
            case "GET" -> give(exchange, CLIENTS.containsKey(id) ? 200 : 404, String.valueOf(CLIENTS.get(id)));
            case "PUT" -> {
                CLIENTS.put(id, (ObjectNode) JSON.readTree(body));
                give(exchange, 204, "");
            }
            default -> {
                CLIENTS.remove(id);
                give(exchange, 204, "");
            }
        }
    }

    private static void give(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
