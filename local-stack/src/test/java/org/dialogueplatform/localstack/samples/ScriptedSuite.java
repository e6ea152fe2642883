package org.dialogueplatform.localstack.samples;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Answers as the suite would, to whoever keeps to its OpenAPI documents: what is no operation, lacks a field or has one too
 * many is refused and remembered. Of the procedure it knows what a player needs: where a recommendation stands, and that a
 * decision names what lies on the table.
 */
final class ScriptedSuite implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final List<JsonNode> documents = new ArrayList<>();
    private final Map<UUID, ObjectNode> recommendations = Collections.synchronizedMap(new LinkedHashMap<>());
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> operations = Collections.synchronizedSet(new TreeSet<>());
    private final boolean canUnpublish;

    ScriptedSuite(boolean canUnpublish) throws IOException {
        this.canUnpublish = canUnpublish;
        for (String service : List.of("meetings", "participants", "recommendations")) {
            try (InputStream in = getClass().getResourceAsStream("/contracts/openapi/" + service + "-service.json")) {
                documents.add(JSON.readTree(in));
            }
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What was asked for with success: operation ids. */
    Set<String> operations() {
        return Set.copyOf(operations);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] sent = exchange.getRequestBody().readAllBytes();
        if (path.endsWith("/token")) {
            give(exchange, 200, JSON.createObjectNode().put("access_token", "of nobody"));
        } else if (path.equals("/openapi")) {
            ObjectNode paths = JSON.createObjectNode();
            if (canUnpublish) {
                paths.putObject("/api/v1/recommendations/{id}/unpublication");
            }
            give(exchange, 200, JSON.createObjectNode().set("paths", paths));
        } else {
            JsonNode body = sent.length == 0 ? JSON.createObjectNode() : JSON.readTree(sent);
            try {
                operate(exchange, path, body);
            } catch (IllegalArgumentException refused) {
                complaints.add(exchange.getRequestMethod() + " " + path + ": " + refused.getMessage());
                give(exchange, 400, JSON.createObjectNode().put("detail", refused.getMessage()));
            }
        }
    }

    private void operate(HttpExchange exchange, String path, JsonNode body) throws IOException {
        String method = exchange.getRequestMethod();
        if (canUnpublish && path.endsWith("/unpublication")) {
            if (!body.hasNonNull("reason") || body.size() != 1) {
                throw new IllegalArgumentException("takes a reason and nothing else");
            }
            operations.add("unpublish");
            give(exchange, 200, JSON.createObjectNode());
            return;
        }
        check(method, path, body);
        String[] parts = path.split("/", -1);
        if (parts.length > 4 && parts[3].equals("recommendations") && !parts[4].isEmpty()) {
            change(UUID.fromString(parts[4]), parts.length > 5 ? parts[5] : "", body);
        }
        if (path.endsWith("/decisions")) {
            decide(body);
        }
        if (method.equals("GET")) {
            give(exchange, 200,
                    path.endsWith("/tabled-recommendations") ? tabled() : recommendations.get(UUID.fromString(parts[4])));
            return;
        }
        UUID id = UUID.randomUUID();
        if (path.equals("/api/v1/recommendations")) {
            recommendations.put(id,
                    JSON.createObjectNode().put("id", id.toString()).put("state", "DRAFT").put("textVersion", 1).put("eventNo",
                            1));
        }
        exchange.getResponseHeaders().add("Location", path + "/" + id);
        give(exchange, 201, JSON.createObjectNode());
    }

    private void change(UUID id, String act, JsonNode body) {
        ObjectNode recommendation = recommendations.get(id);
        switch (act) {
            case "submission" -> move(recommendation, "DRAFT", "SUBMITTED");
            case "tabling" -> move(recommendation, "SUBMITTED", "TABLED");
            case "withdrawal" -> move(recommendation, "TABLED", "WITHDRAWN");
            case "closure" -> move(recommendation, "TRANSMITTED", "CLOSED");
            case "wording" -> {
                move(recommendation, "TABLED", "TABLED");
                recommendation.put("textVersion", recommendation.get("textVersion").asInt() + 1);
            }
            case "positions", "assessments" -> {
                if (!recommendation.get("state").asText().equals("TRANSMITTED")) {
                    throw new IllegalArgumentException("was not passed on: " + body);
                }
            }
            default -> {
                // leaves it where it is
            }
        }
    }

    private static void move(ObjectNode recommendation, String from, String to) {
        if (!recommendation.get("state").asText().equals(from)) {
            throw new IllegalArgumentException("is " + recommendation.get("state") + " and cannot be " + to);
        }
        recommendation.put("state", to).put("eventNo", recommendation.get("eventNo").asInt() + 1);
    }

    private void decide(JsonNode decision) {
        boolean adopts = decision.get("kind").asText().equals("ADOPT");
        if (decision.get("recommendations").isEmpty()) {
            throw new IllegalArgumentException("a decision on nothing");
        }
        for (JsonNode named : decision.get("recommendations")) {
            ObjectNode recommendation = recommendations.get(UUID.fromString(named.get("id").asText()));
            if (named.get("textVersion").asInt() != recommendation.get("textVersion").asInt()
                    || named.get("eventNo").asInt() != recommendation.get("eventNo").asInt()) {
                throw new IllegalArgumentException("decides on what does not lie there: " + named + ", but " + recommendation);
            }
            if (!adopts && recommendation.get("state").asText().equals("ADOPTED")) {
                move(recommendation, "ADOPTED", "TRANSMITTED");
            } else {
                move(recommendation, "TABLED", adopts ? "ADOPTED" : "TRANSMITTED");
            }
        }
    }

    private ObjectNode tabled() {
        ObjectNode page = JSON.createObjectNode();
        ArrayNode items = page.putArray("items");
        recommendations.values().stream()
                .filter(one -> Set.of("TABLED", "ADOPTED", "TRANSMITTED").contains(one.get("state").asText()))
                .forEach(items::add);
        return page;
    }

    /** That this is an operation, and the body what it takes. */
    private void check(String method, String path, JsonNode body) {
        for (JsonNode document : documents) {
            for (Map.Entry<String, JsonNode> template : document.get("paths").properties()) {
                JsonNode operation = template.getValue().path(method.toLowerCase(Locale.ROOT));
                if (!operation.isMissingNode() && path.matches(template.getKey().replaceAll("\\{[^}]+}", "[^/]+"))) {
                    operations.add(operation.get("operationId").asText());
                    checkBody(document, operation.at("/requestBody/content/application~1json/schema"), body);
                    return;
                }
            }
        }
        throw new IllegalArgumentException("is no operation");
    }

    private static void checkBody(JsonNode document, JsonNode reference, JsonNode body) {
        if (reference.isMissingNode()) {
            return;
        }
        JsonNode schema = reference;
        while (schema.has("$ref")) {
            schema = document.at(schema.get("$ref").asText().substring(1));
        }
        JsonNode properties = schema.path("properties");
        body.fieldNames().forEachRemaining(field -> {
            if (!properties.has(field)) {
                throw new IllegalArgumentException(field + " is no field");
            }
        });
        for (JsonNode needed : schema.path("required")) {
            if (!body.hasNonNull(needed.asText())) {
                throw new IllegalArgumentException(needed.asText() + " is missing");
            }
        }
    }

    private static void give(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
