package org.dialogueplatform.testing.acceptance;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;

import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;

/** Takes what the suite records, as a collector of OpenTelemetry does: OTLP over gRPC. */
final class Collector implements AutoCloseable {

    /** Of a message of gRPC: whether it is compressed, and its length. */
    private static final int FRAME = 5;

    private final List<ResourceSpans> taken = new CopyOnWriteArrayList<>();
    private final Vertx vertx = Vertx.vertx();

    Collector(int port) {
        HttpServer server = vertx.createHttpServer().requestHandler(this::take);
        server.listen(port, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
    }

    private void take(HttpServerRequest export) {
        export.body().onSuccess(message -> {
            try {
                var spans = ExportTraceServiceRequest.parseFrom(ByteString.copyFrom(message.getBytes(FRAME, message.length())));
                taken.addAll(spans.getResourceSpansList());
            } catch (InvalidProtocolBufferException e) {
                export.response().setStatusCode(400).end();
                return;
            }
            export.response().putHeader("content-type", "application/grpc").putTrailer("grpc-status", "0")
                    .end(Buffer.buffer(new byte[FRAME]));
        });
    }

    /** Everything it was sent, with the program that sent it. */
    List<ResourceSpans> taken() {
        return taken;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
