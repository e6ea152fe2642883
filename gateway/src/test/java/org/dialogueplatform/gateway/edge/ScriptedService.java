package org.dialogueplatform.gateway.edge;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A service on a real socket that behaves as the last segment of the address asks, or {@code ?as=} does: well, badly, or not at
 * all. An id such as {@code attendance-is-silent} asks for that of one collection below or beside it. Written on bare sockets,
 * because no HTTP server can be made to misbehave like this.
 */
final class ScriptedService implements Closeable {

    private final ServerSocket socket;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<String, AtomicLong> counters = new ConcurrentHashMap<>();

    ScriptedService() throws IOException {
        socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::accept);
    }

    String url() {
        return "http://localhost:" + socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
    }

    private void accept() {
        try {
            while (!socket.isClosed()) {
                Socket connection = socket.accept();
                Thread.ofPlatform().daemon().start(() -> serve(connection));
            }
        } catch (IOException e) {
            // closed: the tests are over
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var in = new BufferedInputStream(connection.getInputStream());
            int requests = 0;
            boolean goOn = true;
            while (goOn) {
                Request request = Request.read(in);
                if (request == null) {
                    return;
                }
                requests++;
                goOn = answer(request, requests, in, connection);
            }
        } catch (IOException e) {
            // the gateway closed the connection, as some tests expect it to
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean answer(Request request, int requestsOnConnection, InputStream in, Socket connection)
            throws IOException, InterruptedException {
        OutputStream out = connection.getOutputStream();
        count("hits-" + request.query(), 1);
        if (request.path().startsWith("/internal/v1/used-live-tickets/")) {
            request.skipBody(in);
            boolean first = counters.computeIfAbsent(request.path(), name -> new AtomicLong()).incrementAndGet() == 1;
            if (first) {
                write(out, "HTTP/1.1 204 No Content\r\n\r\n");
            } else {
                problem(out, request, 409);
            }
            return true;
        }
        switch (request.behaviour()) {
            case "counted" -> {
                long value = counters.getOrDefault(request.query(), new AtomicLong()).get();
                ok(out, "", "{\"value\":" + value + "}");
            }
            case "silent" -> {
                request.skipBody(in);
                // until the gateway hangs up
                count("silence-ended-" + request.query(), in.read() < 0 ? 1 : 0);
                return false;
            }
            case "garbage" -> {
                write(out, "!!! this is not HTTP\r\n\r\n");
                return false;
            }
            case "strange-framing" -> {
                write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\nxyz");
                return false;
            }
            case "head-only" -> {
                write(out, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nETag: \"1\"\r\nContent-Length: 1000\r\n\r\n");
                return false;
            }
            case "half" -> {
                write(out, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"begun\":");
                return false;
            }
            case "half-chunked" -> {
                write(out,
                        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n{\"begun\":\r\n");
                return false;
            }
            case "drip" -> {
                drip(out, in, connection);
                return false;
            }
            case "stream" -> {
                stream(out);
                return false;
            }
            case "endless" -> endless(out, request.query());
            case "closing" -> {
                return false;
            }
            case "forgetful" -> {
                // answers the first request of a connection, then closes it as the next one comes in
                if (requestsOnConnection > 1) {
                    return false;
                }
                request.skipBody(in);
                echo(out, request, 0);
            }
            case "early" -> {
                write(out,
                        "HTTP/1.1 422 Unprocessable Content\r\nContent-Type: application/problem+json\r\nContent-Length: 14\r\n\r\n"
                                + "{\"status\":422}");
                request.skipBody(in);
            }
            case "unread" -> {
                // takes the head of the request and none of the body
                closed.await();
                return false;
            }
            case "created" -> {
                request.skipBody(in);
                String self = "http://" + request.header("host");
                write(out, "HTTP/1.1 201 Created\r\nContent-Length: 0\r\nLocation: " + self + "/api/v1/meetings/4711\r\nLink: <"
                        + self
                        + "/api/v1/meetings?after=x>; rel=\"next\", </api/v1/meetings>; rel=\"first\"\r\nServer: Secret/1.0\r\n"
                        + "X-Request-Id: forged\r\nConnection: X-Inner\r\nX-Inner: 1\r\n\r\n");
            }
            case "created-by-path" -> {
                request.skipBody(in);
                write(out, "HTTP/1.1 201 Created\r\nContent-Length: 0\r\nLocation: /api/v1/meetings/4711\r\n\r\n");
            }
            case "no-content" -> {
                request.skipBody(in);
                write(out, "HTTP/1.1 204 No Content\r\n\r\n");
            }
            case "not-modified" -> write(out, "HTTP/1.1 304 Not Modified\r\nETag: \"7\"\r\n\r\n");
            case "sized" -> write(out, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 4\r\n\r\n"
                    + (request.method().equals("HEAD") ? "" : "true"));
            case "chunked" -> write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + "5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n");
            case "download" -> write(out, "HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\nContent-Length: 4\r\n"
                    + "Content-Disposition: attachment; filename*=UTF-8''%D0%B0.pdf\r\nCache-Control: private, no-cache\r\n"
                    + "ETag: \"abc\"\r\nContent-Security-Policy: script-src *\r\n\r\n%PDF");
            case "page-of-errors" -> {
                String page = "<html>java.lang.NullPointerException at org.dialogueplatform.Secret</html>";
                write(out,
                        "HTTP/1.1 500 Oops\r\nContent-Type: text/html\r\nContent-Length: " + page.length() + "\r\n\r\n" + page);
            }
            case "bare-413" -> {
                write(out, "HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\n\r\n");
            }
            case "problem" -> {
                String problem = "{\"type\":\"/problems/rule-broken\",\"status\":409,\"instance\":\"" + request.path() + "\"}";
                write(out,
                        "HTTP/1.1 409 Conflict\r\nContent-Type: application/problem+json\r\nContent-Length: " + problem.length()
                                + "\r\n\r\n" + problem);
            }
            case "unauthenticated" -> problem(out, request, 401);
            case "forbidden" -> problem(out, request, 403);
            case "missing" -> problem(out, request, 404);
            case "gone" -> problem(out, request, 410);
            case "stumbling" -> problem(out, request, 500);
            case "me" -> ok(out, "", """
                    {"subject":"anna","role":"REPRESENTATIVE","person":{"id":"4711","displayName":"Anna A."},\
                    "organisation":{"id":"0815","names":{"text":"Ministry","lang":"en","fallback":false,"original":"en"}},\
                    "office":"FOCAL_POINT","mandates":[],"may":[]}""");
            case "live" -> {
                live(out, request, 15);
                return false;
            }
            case "quiet" -> {
                live(out, request, 100);
                return false;
            }
            case "brief" -> {
                live(out, request, 1);
                return false;
            }
            case "flood" -> {
                flood(out);
                return false;
            }
            default -> echo(out, request, request.skipBody(in));
        }
        return true;
    }

    private static void problem(OutputStream out, Request request, int status) throws IOException {
        String problem = "{\"type\":\"/problems/scripted\",\"status\":" + status + ",\"instance\":\"" + request.path() + "\"}";
        write(out, "HTTP/1.1 " + status + " Scripted\r\nContent-Type: application/problem+json\r\nContent-Length: "
                + problem.length() + "\r\n\r\n" + problem);
    }

    private void echo(OutputStream out, Request request, long bodyBytes) throws IOException {
        var json = new StringBuilder("{\"method\":\"" + request.method() + "\",\"target\":\"" + request.target()
                + "\",\"bodyBytes\":" + bodyBytes + ",\"headers\":{");
        json.append(String.join(",", request.headers().entrySet().stream()
                .map(header -> "\"" + header.getKey() + "\":\"" + header.getValue().replace("\"", "\\\"") + "\"").toList()));
        ok(out, "ETag: \"1\"\r\nVary: Accept-Language\r\n", json.append("}}").toString());
    }

    private static void ok(OutputStream out, String headers, String json) throws IOException {
        write(out, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + headers + "Content-Length: "
                + json.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + json);
    }

    /** A byte now and then, until the gateway hangs up. */
    private static void drip(OutputStream out, InputStream in, Socket connection) throws IOException {
        write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 100000\r\n\r\n");
        connection.setSoTimeout(50);
        boolean hungUp = false;
        while (!hungUp) {
            write(out, ".");
            try {
                hungUp = in.read() < 0;
            } catch (SocketTimeoutException stillThere) {
                hungUp = false;
            }
        }
    }

    /** An event now and then, for longer than any other answer may take. */
    private static void stream(OutputStream out) throws IOException, InterruptedException {
        write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (int no = 1; no <= 8; no++) {
            write(out, "c\r\ndata: no " + no + "\n\n\r\n");
            Thread.sleep(400);
        }
        write(out, "0\r\n\r\n");
    }

    /** What a service says to those who listen for changes: what it was asked, and as whom. */
    private static void live(OutputStream out, Request request, int signs) throws IOException, InterruptedException {
        write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
        chunk(out, "id: live\nretry: 3000\n: connected\n\n");
        for (int no = 0; no < signs; no++) {
            Thread.sleep(200);
            // again and again: what is told before a page is connected is not told to it, for it has still to read; in two pieces,
            // as they may come
            chunk(out, "event: changed\ndata: {\"resource\":\"" + request.target() + "\",\"by\":\"");
            chunk(out, request.header("authorization") + " " + request.header("acting-for") + "\"}\n\n");
            chunk(out, ": still here\n\n");
        }
        write(out, "0\r\n\r\n");
    }

    private void flood(OutputStream out) throws IOException {
        write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
        try {
            while (true) {
                chunk(out, "event: changed\ndata: {\"resource\":\"" + "x".repeat(2_000) + "\"}\n\n");
            }
        } finally {
            count("flood-ended", 1);
        }
    }

    private static void chunk(OutputStream out, String text) throws IOException {
        write(out, Integer.toHexString(text.getBytes(StandardCharsets.UTF_8).length) + "\r\n" + text + "\r\n");
    }

    private void endless(OutputStream out, String key) throws IOException {
        write(out, "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
        byte[] chunk = ("4000\r\n" + "x".repeat(0x4000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        while (true) {
            out.write(chunk);
            count("written-" + key, 0x4000);
        }
    }

    private void count(String what, long by) {
        counters.computeIfAbsent(what, name -> new AtomicLong()).addAndGet(by);
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private record Request(String method, String target, Map<String, String> headers) {

        private static final Pattern SCRIPTED = Pattern.compile("([a-z-]+)-is-([a-z0-9-]+)");

        static @Nullable Request read(InputStream in) throws IOException {
            String first = line(in);
            if (first == null) {
                return null;
            }
            List<String> parts = List.of(first.split(" ", -1));
            Map<String, String> headers = new LinkedHashMap<>();
            for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
                int colon = line.indexOf(':');
                headers.merge(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip(),
                        (one, other) -> one + ", " + other);
            }
            return new Request(parts.get(0), parts.get(1), headers);
        }

        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        String path() {
            return target.split("\\?", -1)[0];
        }

        String query() {
            return target.contains("?") ? target.substring(target.indexOf('?') + 1) : "";
        }

        String behaviour() {
            String last = path().endsWith("/recommendations/live") ? "recommendations"
                    : path().substring(path().lastIndexOf('/') + 1);
            Matcher scripted = SCRIPTED.matcher(target);
            if (scripted.find()) {
                return scripted.group(1).equals(last) || (scripted.group(1).equals("it") && last.equals(scripted.group()))
                        ? scripted.group(2)
                        : path().endsWith("/live") ? "live" : "echo";
            }
            if (path().endsWith("/live")) {
                return target.contains("quiet") ? "quiet" : "live";
            }
            return query().startsWith("as=") ? query().substring(3) : last;
        }

        long skipBody(InputStream in) throws IOException {
            long bytes = 0;
            if (header("transfer-encoding").equals("chunked")) {
                int length;
                do {
                    String size = line(in);
                    if (size == null) {
                        throw new IOException("broken chunk");
                    }
                    length = Integer.parseInt(size, 16);
                    in.skipNBytes(length);
                    line(in);
                    bytes += length;
                } while (length > 0);
            } else if (!header("content-length").isEmpty()) {
                bytes = Long.parseLong(header("content-length"));
                in.skipNBytes(bytes);
            }
            return bytes;
        }

        private static @Nullable String line(InputStream in) throws IOException {
            var line = new StringBuilder();
            int c = in.read();
            if (c < 0) {
                return null;
            }
            while (c >= 0 && c != '\n') {
                if (c != '\r') {
                    line.append((char) c);
                }
                c = in.read();
            }
            return line.toString();
        }
    }
}
