package org.dialogueplatform.delivery.webhook;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.X509TrustManager;

import org.dialogueplatform.platform.web.RequestContext;
import org.jspecify.annotations.Nullable;

import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * One request to a partner's address and what came of it. It goes where {@link GuardedConnections} lets it, follows nobody
 * anywhere, tries nothing a second time, and is over when its time is, whoever is slow with what.
 */
public final class WebhookClient implements AutoCloseable {

    private static final MediaType CLOUD_EVENT = MediaType.get("application/cloudevents+json; charset=utf-8");
    private static final String AGENT = "Dialogue-Platform-Webhooks/1.0";
    private static final int IDLE_CONNECTIONS = 256;

    private final OkHttpClient http;
    private final Limits limits;
    private final Clock clock;

    /**
     * @param connect until there is a connection, encryption included
     * @param total until the answer is complete, whatever it was slow with
     * @param read how many bytes of an answer are taken; the rest is nobody's
     * @param kept how many characters of it
     */
    public record Limits(Duration connect, Duration total, int read, int kept) {

        /** 5 s to connect, 15 s in all, 64 KiB. */
        public static final Limits STANDARD = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(15), 64 * 1024, 2048);
    }

    public WebhookClient(Limits limits, EndpointAddress.Resolver resolver, LocalAddresses local, Clock clock) {
        this(limits, resolver, local, clock, null, null);
    }

    /** @param trust whom to believe, if not those every Java machine believes */
    WebhookClient(Limits limits, EndpointAddress.Resolver resolver, LocalAddresses local, Clock clock,
            @Nullable SSLSocketFactory encryption, @Nullable X509TrustManager trust) {
        this.limits = limits;
        this.clock = clock;
        var guarded = new GuardedConnections(resolver, local, limits.connect().toMillis());
        var builder = new OkHttpClient.Builder().dns(guarded).socketFactory(guarded).proxy(Proxy.NO_PROXY)
                .followRedirects(false).followSslRedirects(false).retryOnConnectionFailure(false)
                .cookieJar(CookieJar.NO_COOKIES).protocols(List.of(Protocol.HTTP_1_1)).connectTimeout(limits.connect())
                // the total is what ends everything; a limit of a step alone could be stretched by the next
                .readTimeout(Duration.ZERO).writeTimeout(Duration.ZERO).callTimeout(limits.total())
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 1, TimeUnit.MINUTES));
        if (encryption != null && trust != null) {
            builder.sslSocketFactory(encryption, trust);
        }
        this.http = builder.build();
    }

    /** Delivers a body under its letterhead. */
    Answer deliver(EndpointAddress to, Signed head, byte[] body) {
        return deliver(to, head, body, null);
    }

    /**
     * @param traceparent what the receiver may name when it asks what became of it: numbers drawn by lot, which tell nothing
     */
    Answer deliver(EndpointAddress to, Signed head, byte[] body, @Nullable String traceparent) {
        var request = new Request.Builder().url(to.url()).header(Signed.ID, head.id())
                .header(Signed.TIMESTAMP, Long.toString(head.timestamp())).header(Signed.SIGNATURE, head.signature())
                .post(RequestBody.create(body, CLOUD_EVENT));
        return send(traceparent == null ? request : request.header(RequestContext.TRACEPARENT, traceparent));
    }

    /** Asks whether the endpoint wants deliveries at all (CloudEvents, HTTP 1.1 Web Hooks for Event Delivery, 4). */
    Answer ask(EndpointAddress to, String origin, int perMinute) {
        return send(new Request.Builder().url(to.url()).header("WebHook-Request-Origin", origin)
                .header("WebHook-Request-Rate", Integer.toString(perMinute)).method("OPTIONS", null));
    }

    private Answer send(Request.Builder request) {
        Instant at = clock.instant();
        long began = System.nanoTime();
        // nothing is unpacked here: a small answer could become a large one
        var call = http.newCall(request.header("User-Agent", AGENT).header("Accept-Encoding", "identity").build());
        try (Response response = call.execute()) {
            String body = beginning(response);
            return new Answer(at, since(began), response.code(), null, null, body,
                    RetryAfter.read(response.header("Retry-After"), clock.instant()),
                    response.header("WebHook-Allowed-Origin"), response.header("WebHook-Allowed-Rate"));
        } catch (IOException e) {
            return failed(at, began, e);
        }
    }

    private String beginning(Response response) throws IOException {
        var body = response.body();
        if (body == null) {
            return "";
        }
        var source = body.source();
        // an answer without end is as good as one of this length
        source.request(limits.read());
        byte[] bytes = source.getBuffer().readByteArray(Math.min(source.getBuffer().size(), limits.read()));
        return Answer.beginning(new String(bytes, StandardCharsets.UTF_8), limits.kept());
    }

    private Answer failed(Instant at, long began, IOException e) {
        if (since(began).compareTo(limits.total()) >= 0) {
            // what was cut off reports it in many ways
            return Answer.without(at, since(began), Answer.Trouble.TIMEOUT, "There was no complete answer in time");
        }
        return switch (e) {
            case GuardedConnections.RefusedHost refused -> Answer.without(at, since(began), Answer.Trouble.FORBIDDEN,
                    String.valueOf(refused.getMessage()));
            case GuardedConnections.RefusedConnection refused -> Answer.without(at, since(began), Answer.Trouble.FORBIDDEN,
                    String.valueOf(refused.getMessage()));
            case UnknownHostException unknown -> Answer.without(at, since(began), Answer.Trouble.NAME,
                    String.valueOf(unknown.getMessage()));
            case SSLException encryption -> Answer.without(at, since(began), Answer.Trouble.TLS,
                    String.valueOf(encryption.getMessage()));
            case InterruptedIOException late -> Answer.without(at, since(began), Answer.Trouble.TIMEOUT,
                    "There was no complete answer in time");
            default -> Answer.without(at, since(began), Answer.Trouble.CONNECTION, String.valueOf(e.getMessage()));
        };
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** What it holds open, for operators. */
    Map<String, Integer> connections() {
        return Map.of("open", http.connectionPool().connectionCount(), "idle", http.connectionPool().idleConnectionCount());
    }

    @Override
    public void close() {
        http.connectionPool().evictAll();
    }
}
