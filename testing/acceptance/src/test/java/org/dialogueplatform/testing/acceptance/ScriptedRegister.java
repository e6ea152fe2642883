package org.dialogueplatform.testing.acceptance;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A small public register with its feed, for the examples of {@code docs/partners.md}: what partners are promised, and no more.
 */
final class ScriptedRegister implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final Map<String, ObjectNode> recommendations = new LinkedHashMap<>();
    private final List<ObjectNode> log = new ArrayList<>();
    private final Map<String, AtomicInteger> tokens = new TreeMap<>();
    private final int requestsPerToken;
    private int epoch = 1;
    private int lists;
    private Runnable inTheMiddleOfAList = () -> {
    };

    /**
     * @param requestsPerToken after so many a token counts no more
     */
    ScriptedRegister(int requestsPerToken) throws IOException {
        this.requestsPerToken = requestsPerToken;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    synchronized String tabled() {
        String id = UUID.randomUUID().toString();
        recommendations.put(id, JSON.createObjectNode().put("id", id).put("state", "TABLED").put("publicNo", 0)
                .put("text", "Бәріне қолжетімді сот 👩‍⚖️"));
        tell(id, "published");
        return id;
    }

    synchronized void changed(String id) {
        if (recommendations.containsKey(id)) {
            tell(id, "corrected");
        }
    }

    synchronized void unpublished(String id) {
        if (recommendations.containsKey(id)) {
            tell(id, "unpublished");
            recommendations.remove(id);
        }
    }

    private void tell(String id, String fact) {
        ObjectNode recommendation = recommendations.get(id);
        recommendation.put("publicNo", recommendation.get("publicNo").asInt() + 1);
        ObjectNode event = JSON.createObjectNode().put("specversion", "1.0").put("id", UUID.randomUUID().toString())
                .put("source", "/recommendations-service")
                .put("type", "org.dialogueplatform.public.recommendation." + fact + ".v1")
                .put("subject", id);
        event.putObject("data").put("publicNo", recommendation.get("publicNo").asInt()).put("href",
                "/api/v1/recommendations/" + id);
        log.add(event);
        notifyAll();
    }

    /** What is known before is not known any more: all cursors are of another log. */
    synchronized void beginAnotherLog() {
        epoch++;
        notifyAll();
    }

    /** Done once, when half of a list has been written. */
    synchronized void inTheMiddleOfAList(Runnable what) {
        inTheMiddleOfAList = what;
    }

    synchronized int lists() {
        return lists;
    }

    /** What is public now: id and publicNo. */
    synchronized Map<String, Integer> published() {
        Map<String, Integer> published = new TreeMap<>();
        recommendations.forEach((id, document) -> published.put(id, document.get("publicNo").asInt()));
        return published;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (path.endsWith("/token")) {
            if (!new String(body, StandardCharsets.UTF_8).contains("client_secret=s3cret")) {
                give(exchange, 401, "{}");
                return;
            }
            String token = UUID.randomUUID().toString();
            synchronized (this) {
                tokens.put("Bearer " + token, new AtomicInteger(requestsPerToken));
            }
            give(exchange, 200, "{\"access_token\":\"" + token + "\",\"expires_in\":300}");
        } else if (!counts(exchange.getRequestHeaders().getFirst("Authorization"))) {
            give(exchange, 401, "{}");
        } else if (path.equals("/api/v1/events/cursor")) {
            give(exchange, 200, "{\"cursor\":\"" + cursor() + "\"}");
        } else if (path.equals("/api/v1/events/stream")) {
            stream(exchange);
        } else if (path.equals("/api/v1/events")) {
            feed(exchange);
        } else if (path.equals("/api/v1/recommendations")) {
            list(exchange);
        } else {
            one(exchange, path.substring(path.lastIndexOf('/') + 1));
        }
    }

    private synchronized boolean counts(String authorization) {
        AtomicInteger left = authorization == null ? null : tokens.get(authorization);
        return left != null && left.getAndDecrement() > 0;
    }

    private synchronized String cursor() {
        return epoch + "." + log.size();
    }

    private void feed(HttpExchange exchange) throws IOException {
        Map<String, String> query = query(exchange);
        ObjectNode page;
        synchronized (this) {
            int after = position(query.getOrDefault("after", cursor()));
            if (after < 0) {
                give(exchange, 410, "{\"type\":\"/problems/cursor-expired\"}");
                return;
            }
            long deadline = System.nanoTime() + Duration.ofSeconds(Long.parseLong(query.getOrDefault("wait", "0"))).toNanos();
            while (after == log.size() && System.nanoTime() < deadline && position(query.get("after")) >= 0) {
                try {
                    wait(100);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
            int end = Math.min(log.size(), after + Integer.parseInt(query.getOrDefault("limit", "100")));
            page = JSON.createObjectNode();
            page.putArray("items").addAll(log.subList(after, end));
            page.put("next", epoch + "." + end);
            if (position(query.get("after")) < 0) {
                give(exchange, 410, "{}");
                return;
            }
        }
        give(exchange, 200, page.toString());
    }

    private synchronized int position(String cursor) {
        String[] parts = cursor.split("\\.", 2);
        return Integer.parseInt(parts[0]) == epoch ? Integer.parseInt(parts[1]) : -1;
    }

    /** What there is behind the last id; then a heartbeat and the end. */
    private void stream(HttpExchange exchange) throws IOException {
        String last = exchange.getRequestHeaders().getFirst("Last-Event-ID");
        var text = new StringBuilder(": here is the stream\n\n");
        synchronized (this) {
            for (int i = last == null ? 0 : position(last); i < log.size(); i++) {
                text.append("id: ").append(epoch).append('.').append(i + 1).append("\nevent: ")
                        .append(log.get(i).get("type").asText()).append("\ndata: ").append(log.get(i)).append("\n\n");
            }
        }
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            byte[] bytes = text.append(": still here\n\n").toString().getBytes(StandardCharsets.UTF_8);
            // cut in the middle of characters, as a network does
            for (int i = 0; i < bytes.length; i += 7) {
                out.write(bytes, i, Math.min(7, bytes.length - i));
                out.flush();
            }
        }
    }

    /** Each line as it is when it is written, while others write. */
    private void list(HttpExchange exchange) throws IOException {
        List<String> ids;
        Runnable middle;
        synchronized (this) {
            lists++;
            ids = List.copyOf(recommendations.keySet());
            middle = inTheMiddleOfAList;
            inTheMiddleOfAList = () -> {
            };
        }
        exchange.getResponseHeaders().add("Content-Type", "application/jsonl");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < ids.size(); i++) {
                if (i == ids.size() / 2) {
                    middle.run();
                }
                String line;
                synchronized (this) {
                    ObjectNode one = recommendations.get(ids.get(i));
                    line = one == null ? "" : one + "\n";
                }
                out.write(line.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void one(HttpExchange exchange, String id) throws IOException {
        String found;
        synchronized (this) {
            ObjectNode one = recommendations.get(id);
            found = one == null ? null : one.toString();
        }
        give(exchange, found == null ? 404 : 200, found == null ? "{}" : found);
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new LinkedHashMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        for (String pair : (raw == null ? "" : raw).split("&")) {
            int sign = pair.indexOf('=');
            if (sign > 0) {
                query.put(pair.substring(0, sign), URLDecoder.decode(pair.substring(sign + 1), StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    private static void give(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
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
