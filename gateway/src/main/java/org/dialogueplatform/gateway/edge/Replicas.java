package org.dialogueplatform.gateway.edge;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;

/**
 * The replicas of services where nothing in front of them shares requests out: the name of a service leads to all of its
 * containers, whether they are starting, at work or about to end. Every second each is asked whether it is ready, long enough
 * before one that was told to end stops answering. The name is asked for anew each time; Java would remember it for half a
 * minute.
 */
@ApplicationScoped
class Replicas {

    private static final int LOOK_EVERY_MILLIS = 1_000;
    private static final int PATIENCE_MILLIS = 900;
    private static final int OK = 200;

    private final Vertx vertx;
    private final Map<Service, URI> readiness = new EnumMap<>(Service.class);
    private final Map<Service, Integer> ports = new EnumMap<>(Service.class);
    private final Map<Service, List<SocketAddress>> ready = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();

    @Inject
    Replicas(Vertx vertx, ServiceAddresses configured) {
        this.vertx = vertx;
        for (Service service : Service.values()) {
            if (service.isOurs()) {
                configured.readiness(service).ifPresent(where -> readiness.put(service, where));
                ports.put(service, Upstreams.port(configured.of(service)));
            }
        }
    }

    void begin(@Observes StartupEvent event) {
        if (!readiness.isEmpty()) {
            Function<String, Future<List<String>>> names = vertx.createDnsClient()::resolveA;
            HttpClient client = vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(1));
            look(names, client);
            vertx.setPeriodic(LOOK_EVERY_MILLIS, due -> look(names, client));
        }
    }

    /** Where a request may go, the best first; nothing where a service has one address for all of its replicas. */
    List<SocketAddress> inTurn(Service service) {
        List<SocketAddress> known = ready.getOrDefault(service, List.of());
        if (known.size() < 2) {
            return known;
        }
        List<SocketAddress> rotated = new ArrayList<>(known);
        Collections.rotate(rotated, turn.getAndIncrement());
        return rotated;
    }

    void look(Function<String, Future<List<String>>> names, HttpClient client) {
        readiness.forEach((service, where) -> names.apply(where.getHost()).onSuccess(addresses -> {
            List<Future<Boolean>> answers = addresses.stream().map(address -> isReady(client, where, address)).toList();
            Future.join(answers).onSuccess(all -> {
                List<SocketAddress> found = new ArrayList<>();
                for (int i = 0; i < addresses.size(); i++) {
                    if (answers.get(i).result()) {
                        found.add(
                                SocketAddress.inetSocketAddress(Objects.requireNonNull(ports.get(service)), addresses.get(i)));
                    }
                }
                ready.put(service, found);
            });
        }));
    }

    private static Future<Boolean> isReady(HttpClient client, URI where, String address) {
        var options = new RequestOptions().setMethod(HttpMethod.GET).setHost(where.getHost()).setPort(Upstreams.port(where))
                .setServer(SocketAddress.inetSocketAddress(Upstreams.port(where), address)).setURI(where.getRawPath())
                .setConnectTimeout(PATIENCE_MILLIS).setTimeout(PATIENCE_MILLIS);
        return client.request(options).compose(request -> request.send())
                .compose(answer -> answer.body().map(read -> answer.statusCode() == OK)).otherwise(false);
    }
}
