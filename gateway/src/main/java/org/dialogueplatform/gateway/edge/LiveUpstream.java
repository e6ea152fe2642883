package org.dialogueplatform.gateway.edge;

import org.jspecify.annotations.Nullable;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;

/** One service's stream, cut into events. Comments and the service's own beginning are not passed on. */
final class LiveUpstream {

    /** No event of ours is longer. */
    private static final int LONGEST = 16_384;

    private static final byte NEWLINE = '\n';

    private final Upstreams upstreams;
    private final Service service;
    private final Route route;
    private final RequestTarget target;
    private final MultiMap headers;
    private final Watch watch;
    private final Listener listener;
    private Buffer waiting = Buffer.buffer();
    private @Nullable HttpClientRequest outgoing;
    private boolean over;

    /** Who wants to know. Told of one beginning or one end, or of both in this order. */
    interface Listener {

        /** From here on nothing that changes is missed. */
        void connected();

        void event(Buffer event);

        /** @param answer the service's refusal, with its body; null where it ended, broke off or never began */
        void ended(@Nullable Refused answer);
    }

    /** An answer that is no stream. */
    record Refused(int status, @Nullable String contentType, @Nullable String retryAfter, Buffer body) {
    }

    LiveUpstream(Vertx vertx, Upstreams upstreams, EdgeSettings settings, Route route, Service service, RequestTarget target,
            MultiMap headers, Listener listener) {
        this.upstreams = upstreams;
        this.service = service;
        this.route = route;
        this.target = target;
        this.headers = headers;
        this.listener = listener;
        this.watch = new Watch(vertx, settings.idleTimeout(), settings.streamTimeout(), () -> {
            end(null);
            reset();
        });
    }

    void open() {
        upstreams.request(service, route, HttpMethod.GET, target.toString(), false).compose(request -> {
            outgoing = request;
            request.exceptionHandler(known -> {
            });
            if (over) {
                request.reset();
            }
            request.headers().addAll(headers);
            return request.send();
        }).onComplete(sent -> {
            HttpClientResponse response = sent.result();
            if (response == null) {
                end(null);
            } else {
                read(response);
            }
        });
    }

    /** Nobody listens any more. */
    void cut() {
        if (!over) {
            over = true;
            watch.stop();
            reset();
        }
    }

    private void read(HttpClientResponse response) {
        watch.progress();
        response.exceptionHandler(broken -> end(null));
        String type = response.getHeader("Content-Type");
        if (response.statusCode() != 200 || type == null || !type.startsWith("text/event-stream")) {
            response.handler(some -> {
                if (waiting.length() < LONGEST) {
                    waiting.appendBuffer(some);
                }
            });
            response.endHandler(whole -> end(
                    new Refused(response.statusCode(), type, response.getHeader("Retry-After"), waiting)));
            return;
        }
        response.handler(this::take);
        response.endHandler(whole -> end(null));
        if (!over) {
            listener.connected();
        }
    }

    private void take(Buffer some) {
        watch.progress();
        waiting.appendBuffer(some);
        int begin = 0;
        for (int at = 1; at < waiting.length(); at++) {
            if (waiting.getByte(at) == NEWLINE && waiting.getByte(at - 1) == NEWLINE) {
                Buffer event = waiting.getBuffer(begin, at + 1);
                begin = at + 1;
                if (!over && event.toString().lines().anyMatch(line -> line.startsWith("event:"))) {
                    listener.event(event);
                }
            }
        }
        waiting = begin == 0 ? waiting : waiting.getBuffer(begin, waiting.length());
        if (waiting.length() > LONGEST) {
            end(null);
            reset();
        }
    }

    private void end(@Nullable Refused answer) {
        if (!over) {
            over = true;
            watch.stop();
            listener.ended(answer);
        }
    }

    private void reset() {
        HttpClientRequest request = outgoing;
        if (request != null) {
            request.reset();
            Connections.closeAtOnce(request.connection());
        }
    }
}
