package org.dialogueplatform.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/**
 * Sends callers to another replica before this one stops. Told to end, it says that it is not ready any more and answers for
 * {@code quarkus.shutdown.delay} all the same; but who keeps a connection would go on using it, and lose the request that
 * comes when it is cut. So each answer ends its connection, and the next one leads elsewhere.
 */
@ApplicationScoped
public class Leaving {

    /** Before whatever answers. */
    private static final int FIRST = 10_000;

    private volatile boolean leaving;

    void begin(@Observes ShutdownDelayInitiatedEvent event) {
        leaving = true;
    }

    void watch(@Observes Filters filters) {
        filters.register(this::say, FIRST);
    }

    private void say(RoutingContext request) {
        if (leaving && request.request().version() != HttpVersion.HTTP_2) {
            request.addHeadersEndHandler(
                    head -> request.response().putHeader(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE));
        }
        request.next();
    }
}
