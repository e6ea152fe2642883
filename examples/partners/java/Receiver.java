import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Receives deliveries: SECRET=whsec_… java Receiver.java [port]. JDK 22 or newer, nothing to install. */
final class Receiver {

    private static final String SECRET = System.getenv("SECRET");

    /** In your database, of course, and for as long as deliveries are repeated. */
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    public static void main(String... arguments) throws IOException {
        int port = arguments.length == 0 ? 9000 : Integer.parseInt(arguments[0]);
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", Receiver::receive);
        server.start();
        System.out.println("listening on " + server.getAddress().getPort());
    }

    private static void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("OPTIONS")) {
                // "Do you want to hear from us?" Asked once, before the first delivery.
                String origin = exchange.getRequestHeaders().getFirst("WebHook-Request-Origin");
                exchange.getResponseHeaders().add("WebHook-Allowed-Origin", origin == null ? "" : origin);
                exchange.getResponseHeaders().add("WebHook-Allowed-Rate", "*");
                exchange.sendResponseHeaders(200, -1);
                return;
            }
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (!Signature.isGenuine(SECRET, exchange.getRequestHeaders()::getFirst, body, System.currentTimeMillis() / 1000)) {
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            // at least once means: sometimes twice
            if (SEEN.add(exchange.getRequestHeaders().getFirst("webhook-id"))) {
                String event = new String(body, StandardCharsets.UTF_8);
                // with a JSON library of your choice; the JDK has none
                System.out.println("verified " + field(event, "\"type\"") + " " + field(event, "\"subject\"") + " "
                        + field(event, "\"publicNo\""));
            }
            exchange.sendResponseHeaders(204, -1); // quickly: what takes long is done afterwards
        }
    }

    private static String field(String json, String name) {
        Matcher found = Pattern.compile(name + "\\s*:\\s*\"?([^\",}]*)").matcher(json);
        return found.find() ? found.group(1) : "";
    }
}
