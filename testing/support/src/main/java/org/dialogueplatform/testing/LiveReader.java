package org.dialogueplatform.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Listens to a live stream as a page does, and remembers what it was told. */
public final class LiveReader implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final HttpResponse<InputStream> response;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<Instant> moments = new CopyOnWriteArrayList<>();
    private volatile boolean connected;
    private volatile boolean ended;
    private volatile int signs;

    private LiveReader(HttpResponse<InputStream> response) {
        this.response = response;
        Thread.ofVirtual().start(this::read);
    }

    /** Opens a stream; whether that went well, {@link #status} says. */
    public static LiveReader open(String address, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/event-stream");
        headers.forEach(request::header);
        try {
            return new LiveReader(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public int status() {
        return response.statusCode();
    }

    /** Whether the service said that from here on nothing is missed. */
    public boolean isConnected() {
        return connected;
    }

    public boolean hasEnded() {
        return ended;
    }

    /** How many signs of life came. */
    public int signs() {
        return signs;
    }

    /** Every event as its name, a blank and its data. */
    public List<String> heard() {
        return heard;
    }

    /** When each of them came. */
    public List<Instant> moments() {
        return moments;
    }

    /** Whether it was told that this has changed. */
    public boolean heardOf(String resource) {
        return heard.stream().anyMatch(event -> event.startsWith("changed ") && event.contains("\"" + resource + "\""));
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException _) {
            // gone already
        }
    }

    private void read() {
        try (var in = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String name = "message";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith(":")) {
                    signs++;
                    connected |= line.contains("connected");
                } else if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    // first, so that whatever was heard has its moment
                    moments.add(Instant.now());
                    heard.add(name + " " + line.substring(5).strip());
                } else if (line.isEmpty()) {
                    name = "message";
                }
            }
        } catch (IOException _) {
            // cut off
        }
        ended = true;
    }
}
