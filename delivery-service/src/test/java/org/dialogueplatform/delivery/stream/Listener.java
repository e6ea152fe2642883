package org.dialogueplatform.delivery.stream;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.restassured.RestAssured;

/**
 * A reader that listens on and comes back when its stream ends, until it is told to leave. Costs little, so that many fit here.
 */
final class Listener {

    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final int BUFFER = 256;

    private final String authorization;
    private final String query;
    private final Map<String, Instant> arrived = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile @Nullable Socket socket;
    private volatile @Nullable String lastEventId;
    private volatile boolean leaving;
    private volatile int signs;
    private volatile int refusals;

    Listener(String authorization, String query) {
        this.authorization = authorization;
        this.query = query;
        this.thread = Thread.ofVirtual().start(this::run);
    }

    /** When each event arrived. */
    Map<String, Instant> arrived() {
        return arrived;
    }

    /** How many signs of life it has heard. */
    int signs() {
        return signs;
    }

    /** How often it was told to come back later. */
    int refusals() {
        return refusals;
    }

    /** @param rudely by a reset, as a process that was killed does */
    void leave(boolean rudely) throws IOException {
        leaving = true;
        Socket open = socket;
        if (open != null) {
            open.setSoLinger(rudely, 0);
            open.close();
        }
    }

    void join() throws InterruptedException {
        thread.join();
    }

    private void run() {
        while (!leaving) {
            try (var connection = new Socket()) {
                socket = connection;
                if (leaving) {
                    // told so between two streams, when there was nothing to close
                    return;
                }
                connection.connect(new InetSocketAddress("localhost", RestAssured.port));
                ask(connection);
                read(new BufferedInputStream(connection.getInputStream(), BUFFER));
            } catch (IOException _) {
                // cut off, or gone
            }
        }
    }

    private void ask(Socket connection) throws IOException {
        String request = "GET /api/v1/events/stream" + query + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + authorization
                + "\r\n" + (lastEventId == null ? "" : "Last-Event-ID: " + lastEventId + "\r\n") + "\r\n";
        connection.getOutputStream().write(request.getBytes(US_ASCII));
    }

    private void read(InputStream in) throws IOException {
        String status = line(in);
        if (status == null || !status.contains(" 200 ")) {
            refusals++;
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            return;
        }
        for (String line = line(in); line != null; line = line(in)) {
            if (line.startsWith(":")) {
                signs++;
            } else if (line.startsWith("id:")) {
                lastEventId = line.substring(3).strip();
            } else if (line.startsWith("data:")) {
                Matcher id = ID.matcher(line);
                if (id.find()) {
                    arrived.putIfAbsent(id.group(1), Instant.now());
                }
            } else if (line.equals("0")) {
                // the last chunk
                return;
            }
        }
    }

    private static @Nullable String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                return null;
            }
            line.write(c);
        }
        return line.toString(UTF_8).strip();
    }
}
