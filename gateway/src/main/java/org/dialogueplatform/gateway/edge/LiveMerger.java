package org.dialogueplatform.gateway.edge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.gateway.edge.RequestHeaders.Peer;
import org.dialogueplatform.gateway.views.LiveAddress;
import org.dialogueplatform.gateway.views.Part;
import org.dialogueplatform.gateway.views.PartAnswer;
import org.dialogueplatform.gateway.views.PartAnswer.Missing;
import org.dialogueplatform.gateway.views.PartAnswer.Why;
import org.jspecify.annotations.Nullable;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/**
 * Joins the services' streams into the one a page listens to. A service that is away, or comes back, is told as a reset: what
 * changed meanwhile may have been missed.
 */
@ApplicationScoped
class LiveMerger {

    /** The same id on every stream: who sends it back has been here before. */
    private static final String BEEN_HERE = "live";
    private static final Buffer RESET = Buffer.buffer("event: reset\ndata: {}\n\n");
    private static final Buffer STILL_HERE = Buffer.buffer(": still here\n\n");

    private final Vertx vertx;
    private final Upstreams upstreams;
    private final EdgeSettings settings;
    private final PartRefusals refusals;

    @Inject
    LiveMerger(Vertx vertx, Upstreams upstreams, EdgeSettings settings, PartRefusals refusals) {
        this.vertx = vertx;
        this.upstreams = upstreams;
        this.settings = settings;
        this.refusals = refusals;
    }

    void begin(Exchange exchange, LiveAddress.Asked asked, RequestTarget target) {
        new Merging(exchange, asked, target.query()).begin();
    }

    /** One page's stream. */
    private final class Merging {

        private final Exchange exchange;
        private final LiveAddress.Asked asked;
        private final @Nullable String ownQuery;
        private final HttpServerResponse response;
        private final List<LiveUpstream> open = new ArrayList<>();
        private final Set<String> undecided = new HashSet<>();
        private boolean mainConnected;
        private boolean begun;
        private boolean over;
        private boolean full;
        private int unread;
        private long heartbeat = -1;
        private long patience = -1;

        private Merging(Exchange exchange, LiveAddress.Asked asked, @Nullable String ownQuery) {
            this.exchange = exchange;
            this.asked = asked;
            this.ownQuery = ownQuery;
            this.response = exchange.context().response();
        }

        private void begin() {
            exchange.context().request().resume();
            exchange.context().addEndHandler(gone -> stop());
            asked.live().parts().forEach(part -> undecided.add(part.name()));
            asked.live().parts().forEach(this::listen);
            // a service that is slow to begin is waited for briefly, as a part of a view is
            vertx.setTimer(settings.partTimeout().toMillis(), late -> {
                undecided.clear();
                greet();
            });
        }

        private void listen(Part part) {
            if (over) {
                return;
            }
            String path = part.path(asked.id());
            Route route = Routes.find(path).orElseThrow();
            String query = part.isMain() ? ownQuery : part.query(asked.id());
            var upstream = new LiveUpstream(vertx, upstreams, settings, route, Objects.requireNonNull(route.service()),
                    new RequestTarget(path, query), headers(), new LiveUpstream.Listener() {
                        @Override
                        public void connected() {
                            if (begun) {
                                write(RESET);
                            }
                            mainConnected |= part.isMain();
                            undecided.remove(part.name());
                            greet();
                        }

                        @Override
                        public void event(Buffer event) {
                            if (begun) {
                                write(event);
                            }
                        }

                        @Override
                        public void ended(LiveUpstream.@Nullable Refused answer) {
                            undecided.remove(part.name());
                            if (part.isMain()) {
                                endWithMain(answer);
                            } else {
                                greet();
                                if (answer == null || answer.status() >= 500) {
                                    vertx.setTimer(settings.liveRetry().toMillis(), again -> listen(part));
                                }
                            }
                        }
                    });
            open.add(upstream);
            upstream.open();
        }

        private MultiMap headers() {
            HttpServerRequest request = exchange.context().request();
            MultiMap headers = MultiMap.caseInsensitiveMultiMap();
            RequestHeaders.keepForPart(headers, request.headers(), exchange.caller());
            headers.set("Accept", "text/event-stream");
            String actingFor = exchange.actingFor();
            if (actingFor != null) {
                headers.set("Acting-For", actingFor);
            }
            RequestHeaders.vouch(headers, new Peer(request.remoteAddress().hostAddress(),
                    Objects.requireNonNullElse(request.scheme(), "http"), request.getHeader("Host")), exchange.requestId(),
                    exchange.traceparent());
            return headers;
        }

        /** Once the main part is there and the others are, or will not be soon. */
        private void greet() {
            if (begun || over || !mainConnected || !undecided.isEmpty()) {
                return;
            }
            begun = true;
            response.setChunked(true).putHeader("Content-Type", "text/event-stream").putHeader("Cache-Control", "no-store")
                    // proxies would otherwise wait until there is more
                    .putHeader("X-Accel-Buffering", "no");
            // not all at the same moment, should a service or a gateway have gone
            long retry = settings.liveRetry().toMillis() + ThreadLocalRandom.current().nextLong(2_000);
            write(Buffer.buffer("id: " + BEEN_HERE + "\nretry: " + retry + "\n: connected\n\n"));
            String lastEventId = exchange.context().request().getHeader("Last-Event-ID");
            if (lastEventId != null && !lastEventId.isEmpty()) {
                write(RESET);
            }
            heartbeat = vertx.setPeriodic(settings.liveHeartbeat().toMillis(), due -> write(STILL_HERE));
        }

        private void write(Buffer some) {
            if (over || response.closed()) {
                return;
            }
            if (response.writeQueueFull()) {
                unread++;
                if (!full) {
                    full = true;
                    patience = vertx.setTimer(settings.livePatience().toMillis(), late -> cutOff());
                    response.drainHandler(taken -> {
                        full = false;
                        unread = 0;
                        vertx.cancelTimer(patience);
                    });
                } else if (unread > settings.liveUnread()) {
                    cutOff();
                    return;
                }
            }
            response.write(some);
        }

        private void cutOff() {
            if (!over) {
                Connections.closeAtOnce(exchange.context().request().connection());
                stop();
            }
        }

        private void endWithMain(LiveUpstream.@Nullable Refused answer) {
            if (begun) {
                stop();
                response.end();
                return;
            }
            stop();
            PartAnswer why = answer == null ? new Missing(Why.UNREACHABLE)
                    : new PartAnswer.Refused(answer.status(), answer.contentType(), answer.retryAfter(), answer.body());
            refusals.refuse(exchange.context(), why);
        }

        private void stop() {
            over = true;
            vertx.cancelTimer(heartbeat);
            vertx.cancelTimer(patience);
            open.forEach(LiveUpstream::cut);
            open.clear();
        }
    }
}
