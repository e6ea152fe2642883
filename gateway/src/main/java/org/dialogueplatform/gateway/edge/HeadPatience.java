package org.dialogueplatform.gateway.edge;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.dialogueplatform.platform.problem.Problem;
import org.dialogueplatform.platform.problem.ProblemType;
import org.dialogueplatform.platform.web.RequestContext;
import org.jspecify.annotations.Nullable;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.AttributeKey;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;

/**
 * Watches the heads of requests on one connection as they arrive: none may take longer than its time, byte by byte, nor grow
 * beyond its size. What comes after a head is watched by others.
 */
final class HeadPatience extends ChannelInboundHandlerAdapter {

    private static final AttributeKey<HeadPatience> KEY = AttributeKey.valueOf(HeadPatience.class.getName());

    /** As long as an answer to what has not arrived may be read before the connection ends. */
    private static final Duration LINGER = Duration.ofSeconds(1);

    /** More than the gateway's own limit, which is explained better, and less than Vert.x', which is not explained. */
    private static final long BYTES = 64 * 1024;

    private final Duration patience;
    private int serving;
    private boolean reading;
    private boolean cut;
    private long bytes;
    private @Nullable Future<?> timer;

    HeadPatience(Duration patience) {
        this.patience = patience;
    }

    /** A request has arrived on this connection, if it is one of those that are watched. */
    static void headArrived(Channel connection) {
        HeadPatience watching = connection.attr(KEY).get();
        if (watching != null) {
            watching.serving++;
            watching.stopReading();
        }
    }

    /** It has been answered. */
    static void answered(Channel connection) {
        HeadPatience watching = connection.attr(KEY).get();
        if (watching != null) {
            watching.serving--;
        }
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        context.channel().attr(KEY).set(this);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (cut) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (!reading && serving == 0) {
            reading = true;
            bytes = 0;
            timer = context.executor().schedule(() -> tooSlow(context), patience.toMillis(), TimeUnit.MILLISECONDS);
        }
        long size = message instanceof ByteBuf part ? part.readableBytes() : 0;
        context.fireChannelRead(message);
        bytes += size;
        if (reading && bytes > BYTES) {
            refuse(context, ProblemType.HEADERS_TOO_LARGE, "The headers may have " + BYTES + " bytes together.");
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stopReading();
        context.fireChannelInactive();
    }

    private void tooSlow(ChannelHandlerContext context) {
        if (reading) {
            refuse(context, ProblemType.MALFORMED_REQUEST, "The rest of the headers did not arrive in time.");
        }
    }

    private void stopReading() {
        reading = false;
        Future<?> pending = timer;
        if (pending != null) {
            pending.cancel(false);
            timer = null;
        }
    }

    /** Answers below HTTP: for the server there is no request yet. */
    private void refuse(ChannelHandlerContext context, ProblemType type, String detail) {
        stopReading();
        cut = true;
        String body = "{\"type\":\"" + type.uri() + "\",\"title\":\"" + type.title() + "\",\"status\":" + type.status()
                + ",\"detail\":\"" + detail + "\"}";
        String answer = "HTTP/1.1 " + type.status() + " Refused\r\nContent-Type: " + Problem.MEDIA_TYPE + "\r\n"
                + RequestContext.REQUEST_ID + ": " + UUID.randomUUID() + "\r\nX-Content-Type-Options: nosniff\r\n"
                + "Cache-Control: no-store\r\nConnection: close\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
        context.writeAndFlush(Unpooled.copiedBuffer(answer, StandardCharsets.UTF_8));
        // closed over unread bytes, a connection takes the answer with it
        context.executor().schedule(() -> context.close(), LINGER.toMillis(), TimeUnit.MILLISECONDS);
    }
}
