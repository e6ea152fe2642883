package org.dialogueplatform.gateway.edge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/** Reads what a message says about the one connection it came by. */
final class Connections {

    /** How long a caller that is still sending may read the answer before its connection is closed. */
    private static final long LINGER_MILLIS = 2_000;

    private Connections() {
    }

    /** Names of the headers that Connection declares to be for this hop only, in lower case. */
    static List<String> namedIn(MultiMap headers) {
        List<String> names = new ArrayList<>();
        for (String value : headers.getAll("connection")) {
            for (String name : value.split(",", -1)) {
                names.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    /** Whether the way the body is transferred is one that everybody reads the same. */
    static boolean hasPlainFraming(MultiMap headers) {
        List<String> encodings = headers.getAll("transfer-encoding");
        return encodings.isEmpty() || (encodings.equals(List.of("chunked")) && !headers.contains("content-length"));
    }

    static boolean hasBody(MultiMap headers) {
        return headers.contains("transfer-encoding") || contentLength(headers) > 0;
    }

    /** Tells whoever watches heads of requests that this one is whole, and later that it was answered. */
    static void headArrived(RoutingContext context) {
        if (context.request().connection() instanceof ConnectionBase socket) {
            HeadPatience.headArrived(socket.channel());
            context.addEndHandler(ended -> HeadPatience.answered(socket.channel()));
        }
    }

    /**
     * Closes a connection without waiting for its peer. Vert.x' own way to close it first waits until everything written is
     * taken, which a peer that has stopped reading never does.
     */
    static void closeAtOnce(HttpConnection connection) {
        if (connection instanceof ConnectionBase socket) {
            // from behind Vert.x' handler, which would wait
            socket.channelHandlerContext().close();
        } else {
            connection.close().onFailure(alreadyClosed -> {
            });
        }
    }

    /**
     * Reads and drops the rest of a body nobody wants, for a while: a connection closed over unread bytes takes the answer with
     * it. If the rest does not come to an end, the connection does.
     */
    static void dropRest(HttpServerRequest request, Vertx vertx, Runnable whole) {
        long timer = vertx.setTimer(LINGER_MILLIS, late -> closeAtOnce(request.connection()));
        request.exceptionHandler(gone -> vertx.cancelTimer(timer));
        request.endHandler(end -> {
            vertx.cancelTimer(timer);
            whole.run();
        });
        request.handler(dropped -> {
        });
        request.resume();
    }

    /** The declared length of the body, or -1. */
    static long contentLength(MultiMap headers) {
        String length = headers.get("content-length");
        try {
            return length == null ? -1 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
