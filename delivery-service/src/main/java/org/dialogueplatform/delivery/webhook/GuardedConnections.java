package org.dialogueplatform.delivery.webhook;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.net.SocketFactory;

import org.jspecify.annotations.Nullable;

import okhttp3.Dns;

/**
 * The last word on where a delivery goes. A name is resolved once per connection, and the address found is the one that is
 * connected to, so that a second answer of the name server changes nothing; the socket looks at that very address again, also
 * where no name was asked for.
 */
final class GuardedConnections extends SocketFactory implements Dns {

    private static final Executor LOOKUPS = command -> Thread.ofVirtual().name("webhook lookup").start(command);

    private final EndpointAddress.Resolver resolver;
    private final LocalAddresses local;
    private final long lookupMillis;

    GuardedConnections(EndpointAddress.Resolver resolver, LocalAddresses local, long lookupMillis) {
        this.resolver = resolver;
        this.local = local;
        this.lookupMillis = lookupMillis;
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> found = resolveInTime(host);
        if (!local.know(host) && found.stream().anyMatch(AddressGuard::forbids)) {
            throw new RefusedHost(host + " leads to an address that is not open to the internet");
        }
        // only the first is tried; whoever has both is reached by either, but not every network of ours has both
        return found.stream().sorted(Comparator.comparing(address -> !(address instanceof Inet4Address))).toList();
    }

    /** A lookup cannot be interrupted, only left alone. */
    private List<InetAddress> resolveInTime(String host) throws UnknownHostException {
        var lookup = CompletableFuture.supplyAsync(() -> {
            try {
                return resolver.resolve(host);
            } catch (UnknownHostException e) {
                return List.<InetAddress> of();
            }
        }, LOOKUPS);
        try {
            List<InetAddress> found = lookup.get(lookupMillis, TimeUnit.MILLISECONDS);
            if (found.isEmpty()) {
                throw new UnknownHostException(host + " leads nowhere");
            }
            return found;
        } catch (TimeoutException | ExecutionException e) {
            throw new UnknownHostException(host + " could not be looked up");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host + " could not be looked up");
        }
    }

    @Override
    public Socket createSocket() {
        return new GuardedSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new UnsupportedOperationException("Connections go to addresses that were looked at");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(host.getHostName(), port);
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) throws IOException {
        return createSocket(address, port);
    }

    private void check(@Nullable SocketAddress endpoint) throws SocketException {
        if (!(endpoint instanceof InetSocketAddress internet) || internet.getAddress() == null) {
            throw new RefusedConnection("Only addresses that were looked up are connected to");
        }
        if (AddressGuard.forbids(internet.getAddress()) && !local.allow(internet.getAddress(), internet.getPort())) {
            throw new RefusedConnection("The address is not open to the internet");
        }
    }

    /** A name that leads to where nothing may go. */
    static final class RefusedHost extends UnknownHostException {

        private static final long serialVersionUID = 1;

        RefusedHost(String message) {
            super(message);
        }
    }

    /** A connection that was not even tried. */
    static final class RefusedConnection extends SocketException {

        private static final long serialVersionUID = 1;

        RefusedConnection(String message) {
            super(message);
        }
    }

    private final class GuardedSocket extends Socket {

        @Override
        public void connect(SocketAddress endpoint) throws IOException {
            connect(endpoint, 0);
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            check(endpoint);
            super.connect(endpoint, timeout);
        }
    }
}
