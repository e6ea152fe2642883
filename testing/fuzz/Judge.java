import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Stands between the fuzzer and the gateway: passes every request on with the token of one actor, and judges the answer by the
 * OpenAPI document.
 */
final class Judge implements AutoCloseable {

    private static final Set<String> OF_ONE_CONNECTION = Set.of("host", "connection", "content-length", "transfer-encoding",
            "expect", "upgrade", "http2-settings", "keep-alive", "authorization");
    /** How often an operation gave a status, as in "GET /api/v1/meetings" and 200. */
    final TreeMap<String, TreeMap<Integer, Integer>> answers = new TreeMap<>();
    /** What was wrong, with how often and the first request that showed it. */
    final TreeMap<String, Finding> findings = new TreeMap<>();
    /** Of each operation the request that came furthest: the one with the lowest status. */
    final TreeMap<String, Sample> samples = new TreeMap<>();

    private final Document document;
    private final String gateway;
    private final Token token;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);

    Judge(Document document, String gateway, Token token) throws IOException {
        this.document = document;
        this.gateway = gateway;
        this.token = token;
        server.createContext("/", this::pass);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String operation = document.operation(exchange.getRequestMethod(), exchange.getRequestURI().getRawPath());
            HttpResponse<byte[]> answer;
            try {
                answer = client.send(request(exchange, body), HttpResponse.BodyHandlers.ofByteArray());
            } catch (IOException | InterruptedException | IllegalArgumentException none) {
                record(operation, 0, "no answer: " + none, exchange, body);
                exchange.sendResponseHeaders(502, -1);
                return;
            }
            record(operation, answer.statusCode(), Verdict.on(answer, operation, document), exchange, body);
            answer.headers().map().forEach((name, values) -> {
                if (!OF_ONE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            if (answer.body().length > 0) {
                exchange.getResponseBody().write(answer.body());
            }
        }
    }

    private HttpRequest request(HttpExchange exchange, byte[] body) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(gateway + exchange.getRequestURI()))
                .timeout(Duration.ofSeconds(70))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> values.stream()
                .filter(_ -> !OF_ONE_CONNECTION.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(value -> request.header(name, value)));
        token.current().ifPresent(now -> request.header("Authorization", "Bearer " + now));
        return request.build();
    }

    private synchronized void record(String operation, int status, String wrong, HttpExchange exchange, byte[] body) {
        answers.computeIfAbsent(operation, _ -> new TreeMap<>()).merge(status, 1, Integer::sum);
        Sample furthest = samples.get(operation);
        if (status > 0 && (furthest == null || status < furthest.status)) {
            samples.put(operation, new Sample(exchange.getRequestMethod(), exchange.getRequestURI(), body, status));
        }
        if (!wrong.isEmpty()) {
            // texts differ in ids and moments only
            String key = operation + " answered " + status + ", " + wrong.replaceAll("[0-9a-f-]{20,}|\\d+", "…");
            findings.computeIfAbsent(key, _ -> new Finding(exchange.getRequestMethod() + " " + exchange.getRequestURI()
                    + "\n      " + new String(body, StandardCharsets.UTF_8).replaceAll("\\s+", " "))).times++;
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    record Sample(String method, URI address, byte[] body, int status) {
    }

    static final class Finding {
        final String request;
        int times;

        Finding(String request) {
            this.request = request;
        }
    }
}
