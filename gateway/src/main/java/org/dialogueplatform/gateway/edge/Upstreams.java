package org.dialogueplatform.gateway.edge;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;

/** Connections to the services: kept alive, bounded per service, so that a slow service never takes those of the others. */
@ApplicationScoped
class Upstreams {

    /** Shorter than any service's own patience, so that a connection is rarely closed by the service as we pick it. */
    private static final int KEEP_ALIVE_SECONDS = 30;

    private final Map<Service, URI> addresses = new EnumMap<>(Service.class);
    private final HttpClient kept;
    private final HttpClient fresh;
    private final EdgeSettings settings;

    @Inject
    Upstreams(Vertx vertx, EdgeSettings settings, ServiceAddresses configured) {
        this.settings = settings;
        for (Service service : Service.values()) {
            addresses.put(service, configured.of(service));
        }
        this.kept = client(vertx, true);
        this.fresh = client(vertx, false);
    }

    URI address(Service service) {
        return addresses.getOrDefault(service, URI.create("/"));
    }

    /** A connection from the pool, or one made for this request alone. */
    Future<HttpClientRequest> request(Service service, HttpMethod method, String target, boolean onFreshConnection) {
        URI address = address(service);
        var options = new RequestOptions().setHost(address.getHost()).setPort(port(address))
                .setSsl(address.getScheme().equals("https")).setMethod(method).setURI(target)
                .setConnectTimeout(settings.connectTimeout().toMillis());
        return (onFreshConnection ? fresh : kept).request(options);
    }

    HttpClient client() {
        return kept;
    }

    static int port(URI address) {
        if (address.getPort() > 0) {
            return address.getPort();
        }
        return address.getScheme().equals("https") ? 443 : 80;
    }

    private HttpClient client(Vertx vertx, boolean keepAlive) {
        var options = new HttpClientOptions().setKeepAlive(keepAlive).setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setConnectTimeout((int) settings.connectTimeout().toMillis())
                .setMaxHeaderSize((int) settings.headerLimit().asLongValue()).setTcpNoDelay(true);
        var pool = new PoolOptions().setHttp1MaxSize(settings.connections()).setMaxWaitQueueSize(settings.waiting());
        // what breaks a connection is told to the request that used it
        return vertx.httpClientBuilder().with(options).with(pool)
                .withConnectHandler(connection -> connection.exceptionHandler(broken -> {
                })).build();
    }
}
