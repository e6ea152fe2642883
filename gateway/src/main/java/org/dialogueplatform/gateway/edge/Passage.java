package org.dialogueplatform.gateway.edge;

import java.io.IOException;

import org.dialogueplatform.gateway.browser.SecurityHeaders;
import org.dialogueplatform.gateway.edge.RequestHeaders.Peer;
import org.dialogueplatform.platform.problem.ProblemType;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;

/**
 * One request's way to a service and its answer's way back. Bodies stream; vertx-http-proxy moves them. This decides what may
 * pass, for how long, and what the caller hears when the service gives no usable answer.
 */
final class Passage implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Passage.class);
    private static final ProxyOptions NO_WEBSOCKETS = new ProxyOptions().setSupportWebSocket(false);

    private final Exchange exchange;
    private final Service service;
    private final Route route;
    private final RequestTarget target;
    private final Means means;
    private final HttpServerRequest incoming;
    private final Watch watch;

    private @Nullable MeteredStream body;
    private @Nullable HttpClientRequest outgoing;
    private @Nullable MeteredStream answer;
    private boolean onFreshConnection;
    private boolean expired;
    private boolean callerWasSlow;

    /** What every passage uses. */
    record Means(Vertx vertx, Upstreams upstreams, EdgeSettings settings, ProblemAnswers problems) {
    }

    Passage(Exchange exchange, Service service, Route route, RequestTarget target, Means means) {
        this.exchange = exchange;
        this.service = service;
        this.route = route;
        this.target = target;
        this.means = means;
        this.incoming = new BreakableRequest(exchange.context().request());
        this.watch = new Watch(means.vertx(), means.settings().idleTimeout(service), means.settings().totalTimeout(route),
                this::expire);
    }

    void begin() {
        exchange.context().addEndHandler(ended -> release());
        if ("100-continue".equalsIgnoreCase(incoming.getHeader("Expect"))) {
            incoming.response().writeContinue();
        }
        HttpProxy.reverseProxy(NO_WEBSOCKETS, means.upstreams().client()).origin(this::connect).addInterceptor(this)
                .handle(incoming);
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        prepare(context.request());
        return context.sendRequest()
                .recover(failure -> mayAskAgain(failure) ? askAgain(context) : Future.failedFuture(failure))
                .compose(this::checkUsable)
                .recover(this::answerInstead);
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        return Future.succeededFuture().compose(ready -> context.sendResponse()).recover(broken -> {
            if (!incoming.response().headWritten()) {
                return answerInstead(broken).mapEmpty();
            }
            // the caller's connection is closed by now: what has begun and cannot be finished must not look whole
            if (!expired) {
                exchange.upstreamSaid("broken-off");
                LOG.warnf("The answer of %s to %s %s broke off: %s", service, exchange.method(), exchange.template(), broken);
            }
            return Future.succeededFuture();
        });
    }

    private void prepare(ProxyRequest request) {
        request.setURI(target.toString());
        RequestHeaders.clean(request.headers());
        if (service.isOurs()) {
            RequestHeaders.keepForService(request.headers(), exchange.caller());
        } else {
            RequestHeaders.keepOwnCookies(request.headers());
        }
        RequestHeaders.vouch(request.headers(),
                new Peer(incoming.remoteAddress().hostAddress(), incoming.scheme(), incoming.getHeader("Host")),
                exchange.requestId(), exchange.traceparent());
        if (Connections.hasBody(incoming.headers())) {
            body = new MeteredStream(incoming, means.settings().bodyLimit(route), watch::progress);
            request.setBody(Body.body(body, Connections.contentLength(incoming.headers())));
        } else {
            request.setBody(null);
            incoming.resume();
        }
    }

    private Future<HttpClientRequest> connect(ProxyContext context) {
        return means.upstreams().request(service, route, incoming.method(), target.toString(), onFreshConnection)
                .compose(request -> {
                    if (expired || incoming.response().closed()) {
                        request.reset();
                        return Future.failedFuture("nobody waits for the answer any more");
                    }
                    // whatever goes wrong is told by the futures; without a handler it would be logged as an error as well
                    request.exceptionHandler(known -> {
                    });
                    outgoing = request;
                    watch.progress();
                    return Future.succeededFuture(request);
                });
    }

    /**
     * A kept connection may have been closed by the service just as it was picked. What was not sent yet, or is safe,
     * is then sent on a connection of its own; anything else never is sent again, because it may have been carried out.
     */
    private boolean mayAskAgain(Throwable failure) {
        boolean closed = failure instanceof HttpClosedException;
        boolean mayBeSent = outgoing == null ? closed
                : (closed || failure instanceof IOException) && body == null && Route.isSafe(exchange.method());
        return mayBeSent && !onFreshConnection && !expired && !incoming.response().closed();
    }

    private Future<ProxyResponse> askAgain(ProxyContext context) {
        onFreshConnection = true;
        outgoing = null;
        return context.sendRequest();
    }

    private Future<ProxyResponse> checkUsable(ProxyResponse given) {
        watch.progress();
        exchange.upstreamSaid(Integer.toString(given.getStatusCode()));
        var content = new MeteredStream(given.getBody().stream(), Long.MAX_VALUE, watch::progress);
        given.setBody(Body.body(content, given.getBody().length()));
        answer = content;
        if (!Connections.hasPlainFraming(given.headers())) {
            return Future.failedFuture("unknown transfer encoding");
        }
        if (incoming.version() == HttpVersion.HTTP_1_0 && given.headers().contains("Transfer-Encoding")) {
            return Future.failedFuture(new Refusal(ProblemType.MALFORMED_REQUEST,
                    "The length of this answer is not known beforehand, which HTTP/1.0 cannot express safely. Use HTTP/1.1."));
        }
        Refusal replacement = ForeignErrors.replacement(given.getStatusCode(), given.headers().get("Content-Type"));
        if (replacement == null || isTheirs(given.getStatusCode())) {
            ResponseHeaders.clean(given.headers(), means.upstreams().address(service), service.isOurs());
            if (!service.isOurs()) {
                SecurityHeaders.yieldTo(given.headers(), incoming.response());
                return Future.succeededFuture(given);
            }
            SecurityHeaders.putForDownload(given.headers(), incoming.response());
            // the proxy would put the service's in the place of the gateway's, and a cache mix up answers to pages of two origins
            given.headers().add("Vary", incoming.response().headers().getAll("Vary"));
            if (exchange.caller().subject() != null && !given.headers().contains("Cache-Control")) {
                given.headers().set("Cache-Control", "no-store");
            }
            return Future.succeededFuture(given);
        }
        String allow = given.headers().get("Allow");
        if (allow != null) {
            incoming.response().putHeader("Allow", allow);
        }
        return Future.failedFuture(replacement);
    }

    /** The identity provider explains itself in pages and in the form that OAuth demands. */
    private boolean isTheirs(int status) {
        return !service.isOurs() && status < 500;
    }

    /** Answers in the service's place. The future never completes: nothing is left for the proxy to do. */
    private Future<ProxyResponse> answerInstead(Throwable failure) {
        if (!incoming.response().closed()) {
            Refusal refusal = refusal(failure);
            if (refusal.type().status() >= 500) {
                LOG.warnf("No usable answer of %s to %s %s (%s): %s", service, exchange.method(), exchange.template(),
                        exchange.upstream(), failure);
            }
            means.problems().refuse(exchange.context(), refusal.type(), refusal.detail());
        }
        return Promise.<ProxyResponse> promise().future();
    }

    private Refusal refusal(Throwable failure) {
        if (body != null && body.exceeded()) {
            return Refusal.bodyTooLarge(means.settings().bodyLimit(route));
        }
        if (callerWasSlow) {
            return new Refusal(ProblemType.MALFORMED_REQUEST, "The rest of the body did not arrive in time.");
        }
        if (expired) {
            exchange.upstreamSaid("too-slow");
            if (!service.isOurs()) {
                return signInAway();
            }
            return new Refusal(ProblemType.GATEWAY_TIMEOUT, "It took too long." + whatBecameOfIt());
        }
        if (outgoing == null) {
            exchange.upstreamSaid("unreachable");
            if (!service.isOurs()) {
                return signInAway();
            }
            return new Refusal(ProblemType.UNAVAILABLE,
                    "What serves this address cannot be reached at the moment. Nothing was changed; try again in a few seconds.");
        }
        if (failure instanceof Refusal refusal) {
            return refusal;
        }
        exchange.upstreamSaid("unusable");
        return new Refusal(ProblemType.BAD_GATEWAY, "What serves this address gave no usable answer." + whatBecameOfIt());
    }

    private static Refusal signInAway() {
        return new Refusal(ProblemType.UNAVAILABLE, "Signing in is not possible at the moment: the identity provider "
                + "does not answer. Whoever is signed in can go on. Try again in a minute.");
    }

    private String whatBecameOfIt() {
        return Route.isSafe(exchange.method()) ? " Try again in a few seconds."
                : " Whether it was carried out is not known: read before you repeat it.";
    }

    private void expire() {
        expired = true;
        HttpClientRequest request = outgoing;
        callerWasSlow = request != null && body != null && !incoming.isEnded() && !request.writeQueueFull();
        if (incoming.response().headWritten()) {
            exchange.upstreamSaid("too-slow");
            Connections.closeAtOnce(incoming.connection());
        } else if (request != null) {
            // its answer fails by this, and the caller hears why
            cut(request);
        }
    }

    /** The caller has its answer, another one, or is gone. */
    private void release() {
        watch.stop();
        HttpClientRequest request = outgoing;
        MeteredStream content = answer;
        if (request == null) {
            return;
        }
        boolean stillSending = body != null && !incoming.isEnded();
        if (content == null || stillSending) {
            cut(request);
        } else if (!content.over()) {
            // an answer that has come to its end has already given its connection to somebody else's request
            content.drop();
            means.vertx().runOnContext(dropped -> {
                if (!content.over()) {
                    cut(request);
                }
            });
        }
        if (stillSending) {
            Connections.dropRest(incoming, means.vertx(), () -> {
            });
        }
    }

    private static void cut(HttpClientRequest request) {
        request.reset();
        Connections.closeAtOnce(request.connection());
    }
}
