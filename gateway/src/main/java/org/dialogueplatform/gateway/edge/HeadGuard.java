package org.dialogueplatform.gateway.edge;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;

/**
 * Puts a {@link HeadPatience} before everything else on a connection. Vert.x lets nobody near a connection before a request has
 * arrived whole, and its own times begin anew with every byte; Netty has this door for it, which Gateway opens.
 */
public final class HeadGuard extends ChannelInitializerExtension {

    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        connection.pipeline().addFirst(new HeadPatience());
    }
}
