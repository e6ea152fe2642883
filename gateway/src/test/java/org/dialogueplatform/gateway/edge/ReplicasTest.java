package org.dialogueplatform.gateway.edge;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;

/** A service whose name leads to three addresses, as it does for Docker's containers. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "Elsewhere a machine has one address of its own")
class ReplicasTest {

    private static final List<String> ADDRESSES = List.of("127.0.0.1", "127.0.0.2", "127.0.0.3");

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient();
    private final Map<String, Integer> status = new ConcurrentHashMap<>();
    private final Map<String, HttpServer> servers = new ConcurrentHashMap<>();
    private Replicas replicas;

    @BeforeEach
    void givenThreeReplicasThatAreReady() throws Exception {
        int port = 0;
        for (String address : ADDRESSES) {
            status.put(address, 200);
            HttpServer server = done(vertx.createHttpServer()
                    .requestHandler(request -> request.response().setStatusCode(status.get(address)).end(address))
                    .listen(port, address));
            servers.put(address, server);
            port = server.actualPort();
        }
        URI where = URI.create("http://meetings-service:" + port + "/q/health/ready");
        ServiceAddresses.Address meetings = new ServiceAddresses.Address() {
            @Override
            public URI url() {
                return where.resolve("/");
            }

            @Override
            public Optional<URI> readiness() {
                return Optional.of(where);
            }
        };
        ServiceAddresses.Address other = new ServiceAddresses.Address() {
            @Override
            public URI url() {
                return URI.create("http://other");
            }

            @Override
            public Optional<URI> readiness() {
                return Optional.empty();
            }
        };
        replicas = new Replicas(vertx,
                () -> Map.of("meetings", meetings, "participants", other, "recommendations", other, "delivery", other));
    }

    @AfterEach
    void close() throws Exception {
        done(vertx.close());
    }

    @Test
    void eachHasItsTurn() {
        lookAndSee(ADDRESSES);
        Set<String> first = new TreeSet<>();
        for (int i = 0; i < ADDRESSES.size(); i++) {
            first.add(replicas.inTurn(Service.MEETINGS).getFirst().hostAddress());
        }
        assertEquals(new TreeSet<>(ADDRESSES), first);
    }

    @Test
    void whoIsNotReadyOrNotThereIsLeftOut() throws Exception {
        lookAndSee(ADDRESSES);
        status.put("127.0.0.1", 503);
        done(servers.get("127.0.0.2").close());
        lookAndSee(List.of("127.0.0.3"));
        status.put("127.0.0.1", 200);
        lookAndSee(List.of("127.0.0.1", "127.0.0.3"));
    }

    @Test
    void whereNoneIsReadyTheNameIsAsked() {
        lookAndSee(ADDRESSES);
        ADDRESSES.forEach(address -> status.put(address, 503));
        lookAndSee(List.of());
    }

    @Test
    void aServiceWithOneAddressForAllIsAskedByItsName() {
        assertTrue(replicas.inTurn(Service.DELIVERY).isEmpty());
    }

    @Test
    void whatCannotBeSentToOneIsSentToTheNext() throws Exception {
        lookAndSee(ADDRESSES);
        done(servers.get("127.0.0.1").close());
        done(servers.get("127.0.0.2").close());
        List<SocketAddress> known = new ArrayList<>(replicas.inTurn(Service.MEETINGS));
        known.sort((one, another) -> one.hostAddress().compareTo(another.hostAddress()));
        assertEquals("127.0.0.3", done(Upstreams.request(client, new RequestOptions().setURI("/"), known.iterator())
                .compose(request -> request.send()).compose(HttpClientResponse::body)).toString());
    }

    private void lookAndSee(List<String> ready) {
        replicas.look(name -> Future.succeededFuture(ADDRESSES), client);
        await().until(() -> names(replicas.inTurn(Service.MEETINGS)).equals(ready));
    }

    private static List<String> names(List<SocketAddress> addresses) {
        return addresses.stream().map(SocketAddress::hostAddress).sorted().toList();
    }

    private static <T> T done(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(1, TimeUnit.MINUTES);
    }
}
