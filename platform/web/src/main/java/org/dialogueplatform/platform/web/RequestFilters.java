package org.dialogueplatform.platform.web;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;

import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import io.vertx.ext.web.RoutingContext;

/**
 * Keeps the number of requests at work below what the database pool can serve: virtual threads would otherwise take up any
 * number of requests and let them time out while they wait for a connection.
 */
@ApplicationScoped
public class RequestFilters {

    private static final String ADMITTED = RequestFilters.class.getName() + ".admitted";

    private final Semaphore places;
    private final long patienceMillis;

    @Inject
    public RequestFilters(@ConfigProperty(name = "dialogue.requests.at-once") int atOnce,
            @ConfigProperty(name = "dialogue.requests.patience-ms") long patienceMillis) {
        this.places = new Semaphore(atOnce, true);
        this.patienceMillis = patienceMillis;
    }

    @ServerRequestFilter
    public void admit(ContainerRequestContext context, RoutingContext request) throws InterruptedException {
        String id = request.request().getHeader(RequestContext.REQUEST_ID);
        if (RequestContext.isRequestId(id)) {
            MDC.put("requestId", id);
        }
        if (request.get(ADMITTED) != null) {
            return;
        }
        if (!places.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
            throw new ProblemException(ProblemType.UNAVAILABLE,
                    "Too many requests are being served at once. Try again in a second.");
        }
        var place = new AtomicBoolean(true);
        Runnable giveBack = () -> {
            if (place.compareAndSet(true, false)) {
                places.release();
            }
        };
        request.put(ADMITTED, giveBack);
        request.addEndHandler(ended -> giveBack.run());
    }

    /** For a request that from now on mostly waits: it needs no place among those at work any more. */
    public static void giveBackPlace(RoutingContext request) {
        if (request.get(ADMITTED) instanceof Runnable giveBack) {
            giveBack.run();
        }
    }
}
