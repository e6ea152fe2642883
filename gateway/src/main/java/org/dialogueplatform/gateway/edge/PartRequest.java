package org.dialogueplatform.gateway.edge;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;

import org.dialogueplatform.gateway.views.PartAnswer;
import org.dialogueplatform.gateway.views.PartAnswer.Given;
import org.dialogueplatform.gateway.views.PartAnswer.Missing;
import org.dialogueplatform.gateway.views.PartAnswer.Refused;
import org.dialogueplatform.gateway.views.PartAnswer.Why;
import org.jspecify.annotations.Nullable;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;

/** Asks a service for one part of a view. It tells how that ended once and only once, also when nobody answers. */
final class PartRequest {

    private final Upstreams upstreams;
    private final Route route;
    private final Service service;
    private final RequestTarget target;
    private final MultiMap headers;
    private final long limit;
    private final Watch watch;
    private final Consumer<PartAnswer> answered;
    private @Nullable HttpClientRequest outgoing;
    private boolean onFreshConnection;
    private boolean over;

    /**
     * @param headers what the service is to hear
     * @param idle how long nothing may move
     * @param limit how many bytes it may have
     */
    PartRequest(Vertx vertx, Upstreams upstreams, Route route, Service service, RequestTarget target, MultiMap headers,
            Duration idle, Duration total, long limit, Consumer<PartAnswer> answered) {
        this.upstreams = upstreams;
        this.route = route;
        this.service = service;
        this.target = target;
        this.headers = headers;
        this.limit = limit;
        this.answered = answered;
        this.watch = new Watch(vertx, idle, total, () -> giveUp(Why.TOO_SLOW));
    }

    void send() {
        upstreams.request(service, route, HttpMethod.GET, target.toString(), onFreshConnection).onComplete(connected -> {
            HttpClientRequest request = connected.result();
            if (request == null) {
                if (connected.cause() instanceof HttpClosedException && mayAskAgain()) {
                    askAgain();
                } else {
                    end(new Missing(Why.UNREACHABLE));
                }
                return;
            }
            if (over) {
                request.reset();
                return;
            }
            outgoing = request;
            request.exceptionHandler(known -> {
            });
            request.headers().addAll(headers);
            watch.progress();
            request.send().onComplete(sent -> {
                HttpClientResponse response = sent.result();
                if (response != null) {
                    read(response);
                } else if (sent.cause() instanceof IOException && mayAskAgain()) {
                    askAgain();
                } else {
                    end(new Missing(Why.UNUSABLE));
                }
            });
        });
    }

    /** Nobody waits for it any more. */
    void cut() {
        if (!over) {
            over = true;
            watch.stop();
            reset();
        }
    }

    private boolean mayAskAgain() {
        return !onFreshConnection && !over;
    }

    private void askAgain() {
        onFreshConnection = true;
        outgoing = null;
        send();
    }

    private void read(HttpClientResponse response) {
        Buffer body = Buffer.buffer();
        watch.progress();
        response.exceptionHandler(broken -> end(new Missing(Why.UNUSABLE)));
        response.handler(some -> {
            watch.progress();
            body.appendBuffer(some);
            if (body.length() > limit) {
                giveUp(Why.UNUSABLE);
            }
        });
        response.endHandler(whole -> end(answer(response, body)));
    }

    private static PartAnswer answer(HttpClientResponse response, Buffer body) {
        String type = response.getHeader("Content-Type");
        if (response.statusCode() == 200 && type != null && type.startsWith("application/json") && body.length() > 0) {
            return new Given(body);
        }
        return response.statusCode() >= 400
                ? new Refused(response.statusCode(), type, response.getHeader("Retry-After"), body)
                : new Missing(Why.UNUSABLE);
    }

    private void giveUp(Why why) {
        if (!over) {
            boolean connected = outgoing != null;
            end(new Missing(connected ? why : Why.UNREACHABLE));
            reset();
        }
    }

    private void end(PartAnswer answer) {
        if (!over) {
            over = true;
            watch.stop();
            answered.accept(answer);
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
