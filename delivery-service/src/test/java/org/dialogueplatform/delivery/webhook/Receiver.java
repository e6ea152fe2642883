package org.dialogueplatform.delivery.webhook;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A partner's end of a webhook, which remembers what it was sent and answers as a test has it, well or badly. */
public final class Receiver implements AutoCloseable {

    /** What a receiver was sent. */
    public record Received(Instant at, String method, String path, Map<String, String> headers, byte[] body) {

        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** What it does with a request. */
    @FunctionalInterface
    public interface Manner {

        void answer(Received request, Socket socket) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final Manner manner;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    private Receiver(Manner manner) throws IOException {
        this.manner = manner;
        this.server = new ServerSocket();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        Thread.ofVirtual().start(this::accept);
    }

    public static Receiver that(Manner manner) throws IOException {
        return new Receiver(manner);
    }

    /** Answers with a status, and takes whoever asks by OPTIONS. */
    public static Receiver answering(int status, String... headers) throws IOException {
        return new Receiver(answer(status, headers));
    }

    public static Manner answer(int status, String... headers) {
        return (request, socket) -> {
            boolean asked = request.method().equals("OPTIONS");
            var text = new StringBuilder("HTTP/1.1 " + (asked ? 200 : status) + " Whatever\r\nContent-Length: 0\r\n");
            if (asked) {
                text.append("WebHook-Allowed-Origin: *\r\n");
            }
            for (String header : headers) {
                text.append(header).append("\r\n");
            }
            write(socket, text + "\r\n");
        };
    }

    static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public String address() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/events";
    }

    int port() {
        return server.getLocalPort();
    }

    public List<Received> received() {
        return received;
    }

    /** Deliveries only, without the questions. */
    public List<Received> deliveries() {
        return received.stream().filter(one -> one.method().equals("POST")).toList();
    }

    int connections() {
        return connections.get();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections.incrementAndGet();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException _) {
                // closed
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            while (true) {
                Received request = read(in);
                if (request == null) {
                    return;
                }
                received.add(request);
                OutputStream out = socket.getOutputStream();
                manner.answer(request, socket);
                out.flush();
            }
        } catch (IOException _) {
            // the other end has gone
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    private static Received read(InputStream in) throws IOException {
        String first = line(in);
        if (first.isEmpty()) {
            return null;
        }
        String[] words = first.split(" ");
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return new Received(Instant.now(), words[0], words[1], headers, body);
    }

    private static String line(InputStream in) throws IOException {
        var line = new java.io.ByteArrayOutputStream();
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n') {
                return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
            }
            line.write(c);
        }
        return "";
    }
}
