package org.dialogueplatform.testing.benchmarks.partner;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.dialogueplatform.testing.benchmarks.BenchFailed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A partner's end of a webhook. It consents to whatever it is asked, and takes deliveries well or badly. */
public final class Receiver implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int QUEUE = 200;

    /** What it does with deliveries. */
    public enum Manner {
        GOOD,
        SILENT,
        RESETTING,
        DRIPPING,
        FAILING,
        REDIRECTING,
        ENDLESS,
        BUSY,
        GONE
    }

    /**
     * A delivery that it took.
     *
     * @param event the CloudEvent
     */
    public record Taken(Instant at, JsonNode event) {

        public String subject() {
            return event.path("subject").asText();
        }

        /** What the event is to its subject: the first, the second … */
        public int publicNo() {
            return event.path("sequence").asInt();
        }

        /** Since the suite was told of what happened, just before its commit. */
        public Duration delay() {
            return Duration.between(Instant.parse(event.path("recordedtime").asText()), at);
        }
    }

    private final ServerSocket server;
    private final Consumer<Taken> consumer;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Manner manner;

    /** @param consumer is told of each delivery before it is answered, by any thread */
    public Receiver(Manner manner, Consumer<Taken> consumer) {
        this.manner = manner;
        this.consumer = consumer;
        try {
            server = new ServerSocket();
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), QUEUE);
        } catch (IOException e) {
            throw new BenchFailed("There is no port for a receiver of webhooks: " + e.getMessage(), e);
        }
        Thread.ofVirtual().name("receiver").start(this::accept);
    }

    /** Where deliveries are to be sent. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/events");
    }

    /** From now on it takes what it is sent. */
    public void mend() {
        manner = Manner.GOOD;
        open.forEach(Receiver::end);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().name("receiver").start(() -> serve(socket));
            } catch (IOException _) {
                // closed, or the other end has gone already
            }
        }
    }

    private void serve(Socket socket) {
        try (socket; InputStream in = new BufferedInputStream(socket.getInputStream())) {
            for (String first = line(in); !first.isEmpty(); first = line(in)) {
                byte[] body = body(in);
                if (first.startsWith("OPTIONS")) {
                    say(socket, "HTTP/1.1 200 OK\r\nWebHook-Allowed-Origin: *\r\nContent-Length: 0\r\n\r\n");
                } else {
                    answer(socket, body);
                }
            }
        } catch (IOException _) {
            // the other end has gone
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    private void answer(Socket socket, byte[] body) throws IOException, InterruptedException {
        switch (manner) {
            case GOOD -> {
                consumer.accept(new Taken(Instant.now(), JSON.readTree(body)));
                say(socket, "HTTP/1.1 204 No Content\r\n\r\n");
            }
            case SILENT -> Thread.sleep(Duration.ofMinutes(5));
            case RESETTING -> {
                socket.setSoLinger(true, 0);
                socket.close();
            }
            case DRIPPING -> {
                say(socket, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
                while (true) {
                    say(socket, "a");
                    Thread.sleep(Duration.ofSeconds(1));
                }
            }
            case FAILING -> say(socket, "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n");
            case REDIRECTING -> say(socket, "HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n");
            case ENDLESS -> {
                // with 200 it would have taken it, however much it says
                say(socket, "HTTP/1.1 503 Service Unavailable\r\n\r\n");
                while (true) {
                    say(socket, "0123456789".repeat(100));
                }
            }
            case BUSY -> {
                Thread.sleep(Duration.ofSeconds(2));
                say(socket, "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n");
            }
            case GONE -> say(socket, "HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n");
        }
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] body(InputStream in) throws IOException {
        int length = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring("content-length:".length()).strip());
            }
        }
        return in.readNBytes(length);
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.write(c);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // it has ended by itself
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException _) {
            // nobody comes any more in any case
        }
        open.forEach(Receiver::end);
    }
}
