package org.dialogueplatform.delivery.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.restassured.RestAssured;

/** Reads the stream as a browser would: what has arrived in full counts, and its id is where one goes on. */
final class SseReader {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String authorization;
    private final String query;
    private @Nullable String lastEventId;
    private final List<Event> events = new ArrayList<>();
    private int comments;

    /** One that arrived in full. */
    record Event(String id, String name, String data) {
    }

    SseReader(String authorization, String query, @Nullable String lastEventId) {
        this.authorization = authorization;
        this.query = query;
        this.lastEventId = lastEventId;
    }

    List<Event> events() {
        return events;
    }

    int comments() {
        return comments;
    }

    HttpResponse<InputStream> open() throws IOException, InterruptedException {
        var request = HttpRequest
                .newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/v1/events/stream" + query))
                .header("Authorization", authorization).header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    /** Connects, reads so many bytes or until there is an end, and goes. */
    void read(int bytes) throws IOException, InterruptedException {
        var read = new ByteArrayOutputStream();
        try (InputStream body = open().body()) {
            while (read.size() < bytes) {
                byte[] some = new byte[Math.min(512, bytes - read.size())];
                int length = body.read(some);
                if (length < 0) {
                    break;
                }
                read.write(some, 0, length);
            }
        } catch (IOException _) {
            // cut off in the middle of something
        }
        // cut in the middle of a letter: what follows the last empty line does not count anyway
        String text = read.toString(UTF_8);
        int end = text.lastIndexOf("\n\n");
        if (end >= 0) {
            for (String block : text.substring(0, end).split("\n\n")) {
                take(block);
            }
        }
    }

    /** The same, until there are so many events. */
    void readEvents(int number) throws IOException, InterruptedException {
        try (var lines = new BufferedReader(new InputStreamReader(open().body(), UTF_8))) {
            var block = new StringBuilder();
            for (String line = lines.readLine(); line != null && events.size() < number; line = lines.readLine()) {
                if (line.isEmpty()) {
                    take(block.toString());
                    block.setLength(0);
                } else {
                    block.append(line).append('\n');
                }
            }
        } catch (IOException _) {
            // cut off in the middle of something
        }
    }

    private void take(String block) {
        String id = null;
        String name = "";
        var data = new StringBuilder();
        for (String line : block.split("\n")) {
            if (line.startsWith(":")) {
                comments++;
            } else if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("event:")) {
                name = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
                data.append(line.substring(5));
            }
        }
        if (id != null) {
            lastEventId = id;
            if (!data.isEmpty()) {
                events.add(new Event(id, name, data.toString()));
            }
        }
    }
}
