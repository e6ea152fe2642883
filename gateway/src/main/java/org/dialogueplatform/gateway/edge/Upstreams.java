package org.dialogueplatform.gateway.edge;

import java.net.SocketException;
import java.net.URI;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.gateway.edge.Route.Length;
import org.dialogueplatform.gateway.identity.IdentitySettings;

import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.SocketAddress;

/**
 * Connections to the services: kept alive, bounded per service, so that a slow service never takes those of the others.
 *
 * Every event loop has its own. A request and its answer then stay on one thread, and when a caller leaves it can be told for
 * certain whether the answer has come to its end and its connection already carries somebody else's request.
 */
@ApplicationScoped
class Upstreams {

    /** Where the identity provider listens whose pages are served here. */
    private static final String PROVIDER = "dialogue.identity.provider-url";

    /**
     * Shorter than any service's own patience, so that a connection is rarely closed by the service as we pick it; and than the
     * time for which a service that is told to end still answers, so that none is left then.
     */
    private static final int KEEP_ALIVE_SECONDS = 5;

    private final Map<Service, URI> addresses = new EnumMap<>(Service.class);
    private final Vertx vertx;
    private final EdgeSettings settings;
    private final Replicas replicas;
    private final ThreadLocal<HttpClient> kept = ThreadLocal
            .withInitial(() -> client(true, pool().setHttp1MaxSize(share(settings().connections()))));
    private final ThreadLocal<HttpClient> fresh = ThreadLocal
            .withInitial(() -> client(false, pool().setHttp1MaxSize(share(settings().connections()))));
    private final ThreadLocal<HttpClient> streams = ThreadLocal
            .withInitial(() -> client(true, pool().setHttp1MaxSize(share(settings().streams()))));

    @Inject
    Upstreams(Vertx vertx, EdgeSettings settings, ServiceAddresses configured,
            IdentitySettings identity, Replicas replicas) {
        this.vertx = vertx;
        this.settings = settings;
        this.replicas = replicas;
        for (Service service : Service.values()) {
            if (service.isOurs()) {
                addresses.put(service, configured.of(service));
            }
        }
        identity.providerUrl().ifPresent(url -> addresses.put(Service.IDENTITY, ServiceAddresses.checked(PROVIDER, url)));
    }

    /** Whether it is there at all, whether or not it answers. */
    boolean has(Service service) {
        return addresses.containsKey(service);
    }

    URI address(Service service) {
        return addresses.getOrDefault(service, URI.create("/"));
    }

    /** A connection from the pool, or one made for this request alone. */
    Future<HttpClientRequest> request(Service service, Route route, HttpMethod method, String target,
            boolean onFreshConnection) {
        URI address = address(service);
        var options = new RequestOptions().setHost(address.getHost()).setPort(port(address))
                .setSsl(address.getScheme().equals("https")).setMethod(method).setURI(target)
                .setConnectTimeout(settings.connectTimeout().toMillis());
        // what stays open takes no connection away from what is soon done
        HttpClient client = (onFreshConnection ? fresh : route.length() == Length.ENDLESS ? streams : kept).get();
        Iterator<SocketAddress> known = replicas.inTurn(service).iterator();
        return known.hasNext() ? request(client, options, known) : client.request(options);
    }

    /** Nothing was sent to a replica that cannot be reached, so that another one may have it, whatever it is. */
    static Future<HttpClientRequest> request(HttpClient client, RequestOptions options,
            Iterator<SocketAddress> replicas) {
        return client.request(new RequestOptions(options).setServer(replicas.next())).recover(
                failure -> failure instanceof SocketException && replicas.hasNext() ? request(client, options, replicas)
                        : Future.failedFuture(failure));
    }

    /** The connections of the calling event loop. */
    HttpClient client() {
        return kept.get();
    }

    static int port(URI address) {
        if (address.getPort() > 0) {
            return address.getPort();
        }
        return address.getScheme().equals("https") ? 443 : 80;
    }

    private EdgeSettings settings() {
        return settings;
    }

    private PoolOptions pool() {
        return new PoolOptions().setMaxWaitQueueSize(share(settings().waiting()));
    }

    private HttpClient client(boolean keepAlive, PoolOptions pool) {
        var options = new HttpClientOptions().setKeepAlive(keepAlive).setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setConnectTimeout((int) settings.connectTimeout().toMillis())
                .setMaxHeaderSize((int) settings.headerLimit().asLongValue()).setTcpNoDelay(true);
        // what breaks a connection is told to the request that used it
        return vertx.httpClientBuilder().with(options).with(pool)
                .withConnectHandler(connection -> connection.exceptionHandler(broken -> {
                })).build();
    }

    /** Of what a service may get altogether, the part of one event loop. */
    private int share(int altogether) {
        int eventLoops = 0;
        for (EventExecutor eventLoop : ((VertxInternal) vertx).getEventLoopGroup()) {
            eventLoops += eventLoop == null ? 0 : 1;
        }
        return Math.max(1, altogether / eventLoops);
    }
}
