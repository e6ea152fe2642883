package org.dialogueplatform.gateway.edge;

import org.jspecify.annotations.Nullable;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/**
 * A body on its way through, counted. It holds nothing back: what the receiver cannot take yet stays with the sender, because
 * pausing is passed on. A body larger than the limit ends in {@link TooLarge}, however it was declared.
 */
final class MeteredStream implements ReadStream<Buffer> {

    private final ReadStream<Buffer> source;
    private final long limit;
    private final Runnable progress;
    private long bytes;
    private boolean sourceFailed;
    private boolean ended;
    private @Nullable Handler<Throwable> failed;

    MeteredStream(ReadStream<Buffer> source, long limit, Runnable progress) {
        this.source = source;
        this.limit = limit;
        this.progress = progress;
    }

    @Override
    public MeteredStream handler(@Nullable Handler<Buffer> receiver) {
        if (receiver == null) {
            source.handler(null);
        } else {
            source.handler(part -> take(part, receiver));
        }
        return this;
    }

    private void take(Buffer part, Handler<Buffer> receiver) {
        progress.run();
        boolean wasWithin = bytes <= limit;
        bytes += part.length();
        if (bytes <= limit) {
            receiver.handle(part);
        } else if (wasWithin && failed != null) {
            failed.handle(new TooLarge());
        }
    }

    @Override
    public MeteredStream exceptionHandler(@Nullable Handler<Throwable> handler) {
        failed = handler;
        source.exceptionHandler(handler == null ? null : cause -> {
            sourceFailed = true;
            handler.handle(cause);
        });
        return this;
    }

    @Override
    public MeteredStream endHandler(@Nullable Handler<Void> handler) {
        if (handler != null) {
            source.endHandler(whole -> {
                ended = true;
                handler.handle(whole);
            });
        } else if (!ended) {
            source.endHandler(whole -> ended = true);
        }
        return this;
    }

    @Override
    public MeteredStream pause() {
        source.pause();
        return this;
    }

    @Override
    public MeteredStream resume() {
        source.resume();
        return this;
    }

    @Override
    public MeteredStream fetch(long amount) {
        source.fetch(amount);
        return this;
    }

    /** Takes what has come already, for nobody. */
    void drop() {
        exceptionHandler(known -> {
        });
        endHandler(null);
        source.handler(dropped -> {
        });
        source.resume();
    }

    /** Whether nothing more can come: it was whole, or broke off. */
    boolean over() {
        return ended || sourceFailed;
    }

    boolean exceeded() {
        return bytes > limit;
    }

    /** The body has more bytes than its route takes. */
    static final class TooLarge extends RuntimeException {

        private static final long serialVersionUID = 1;

        TooLarge() {
            super("body too large", null, false, false);
        }
    }
}
