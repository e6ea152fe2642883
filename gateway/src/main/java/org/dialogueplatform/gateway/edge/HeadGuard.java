package org.dialogueplatform.gateway.edge;

import java.net.InetSocketAddress;
import java.util.Iterator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;

/**
 * Puts a {@link HeadPatience} before everything else on every connection from outside. Vert.x lets nobody near a connection
 * before a request has arrived whole, and its own times begin anew with every byte; so this stands where connections come in.
 */
@ApplicationScoped
class HeadGuard {

    private static final Logger LOG = Logger.getLogger(HeadGuard.class);

    private final Vertx vertx;
    private final EdgeSettings settings;
    private final Config config;

    @Inject
    HeadGuard(Vertx vertx, EdgeSettings settings, Config config) {
        this.vertx = vertx;
        this.settings = settings;
        this.config = config;
    }

    void stand(@ObservesAsync HttpServerStart started) {
        for (EventExecutor executor : ((VertxInternal) vertx).getAcceptorEventLoopGroup()) {
            if (executor instanceof SingleThreadEventLoop acceptor) {
                acceptor.execute(() -> standAt(acceptor));
            }
        }
    }

    private void standAt(SingleThreadEventLoop acceptor) {
        int watched = 0;
        for (Iterator<Channel> channels = acceptor.registeredChannelsIterator(); channels.hasNext();) {
            if (channels.next() instanceof ServerChannel door && isWayIn(door)) {
                door.pipeline().addFirst(new Door());
                watched++;
            }
        }
        if (watched == 0) {
            LOG.warn("Nobody watches how long the heads of requests take: the way in was not found");
        }
    }

    /** The port for callers, and not that for health and metrics. */
    private boolean isWayIn(ServerChannel door) {
        String port = LaunchMode.current() == LaunchMode.TEST ? "quarkus.http.test-port" : "quarkus.http.port";
        return door.localAddress() instanceof InetSocketAddress local
                && local.getPort() == config.getValue(port, Integer.class);
    }

    private final class Door extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object connection) {
            if (connection instanceof Channel channel) {
                channel.pipeline().addLast(new HeadPatience(settings.headTimeout()));
            }
            context.fireChannelRead(connection);
        }
    }
}
