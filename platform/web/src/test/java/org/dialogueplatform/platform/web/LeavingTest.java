package org.dialogueplatform.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;

/** A caller that keeps its connection, as the gateway does, and a server that is told to end. */
class LeavingTest {

    private final Leaving leaving = new Leaving();
    private final AtomicInteger connections = new AtomicInteger();

    @Test
    void whoLeavesStillAnswersAndLetsEachCallerGo() throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            int port = serve(vertx);
            // one at a time: the next request waits for the connection rather than opening another
            HttpClient caller = vertx.createHttpClient(new HttpClientOptions().setKeepAlive(true).setMaxPoolSize(1));
            assertEquals("here", ask(caller, port));
            assertEquals("here", ask(caller, port));
            assertEquals(1, connections.get());

            leaving.begin(new ShutdownDelayInitiatedEvent());

            // the last one on the connection it had, and each on one of its own from then on
            assertEquals("here", ask(caller, port));
            assertEquals("here", ask(caller, port));
            assertEquals("here", ask(caller, port));
            assertEquals(3, connections.get());
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
    }

    private int serve(Vertx vertx) throws Exception {
        Filters filters = new Filters();
        leaving.watch(filters);
        Router router = Router.router(vertx);
        filters.getFilters().forEach(filter -> router.route().handler(filter.getHandler()));
        router.route().handler(request -> request.response().end("here"));
        return vertx.createHttpServer().connectionHandler(connection -> connections.incrementAndGet()).requestHandler(router)
                .listen(0).toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS).actualPort();
    }

    private static String ask(HttpClient caller, int port) throws Exception {
        return caller.request(HttpMethod.GET, port, "localhost", "/").compose(request -> request.send())
                .compose(HttpClientResponse::body).toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS)
                .toString();
    }
}
