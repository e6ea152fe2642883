package org.dialogueplatform.gateway.edge;

import io.quarkus.vertx.http.runtime.filters.AbstractResponseWrapper;
import io.vertx.core.AsyncResult;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;

/**
 * The request as the proxy sees it: with an answer that can be broken off so that everybody hears of it.
 *
 * Vert.x marks a response that is reset as closed, closes the connection once everything written has been taken, and tells
 * nobody: the request would be missing in the log, keep its timer and hold up an orderly shutdown, for ever if the caller has
 * stopped reading. Closing the connection at once looks the same to the caller and is told to all. What is to happen to the
 * service's side when the caller is gone is for the {@link Passage} to decide, so the proxy does not hear of it.
 */
final class BreakableRequest extends HttpServerRequestWrapper {

    private final Response response;

    BreakableRequest(HttpServerRequest request) {
        super((HttpServerRequestInternal) request);
        this.response = new Response(request);
    }

    @Override
    public HttpServerResponse response() {
        return response;
    }

    private static final class Response extends AbstractResponseWrapper {

        private final HttpServerRequest request;

        private Response(HttpServerRequest request) {
            super(request.response());
            this.request = request;
        }

        @Override
        public boolean reset() {
            return reset(0);
        }

        @Override
        public boolean reset(long code) {
            if (ended()) {
                return false;
            }
            if (!headWritten()) {
                // nothing is out yet: the passage can still answer in the service's place
                return true;
            }
            Connections.closeAtOnce(request.connection());
            return true;
        }

        @Override
        public void write(Buffer data, Handler<AsyncResult<Void>> handler) {
            super.write(data, written -> {
                if (written.succeeded()) {
                    handler.handle(written);
                } else {
                    Connections.closeAtOnce(request.connection());
                }
            });
        }

        @Override
        public HttpServerResponse exceptionHandler(Handler<Throwable> handler) {
            return this;
        }
    }
}
