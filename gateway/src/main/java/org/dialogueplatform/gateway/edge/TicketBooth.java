package org.dialogueplatform.gateway.edge;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.dialogueplatform.gateway.identity.Caller;
import org.dialogueplatform.gateway.identity.Ticket;
import org.dialogueplatform.gateway.identity.TicketSeal;
import org.dialogueplatform.gateway.views.LiveAddress;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Gives out tickets for live addresses, and takes them. That one is used once, the delivery-service sees to, which all
 * instances share: its address for that is not among the routes.
 */
@ApplicationScoped
class TicketBooth {

    static final String PATH = "/api/v1/live-tickets";

    private static final Duration LIFE = Duration.ofSeconds(60);
    private static final int LONGEST_BODY = 2_048;
    private static final String USED = "/internal/v1/used-live-tickets/";
    private static final Route TO_THOSE_USED = Route.to(Service.DELIVERY, USED + "**");

    private final Vertx vertx;
    private final Upstreams upstreams;
    private final EdgeSettings settings;
    private final TicketSeal seal;
    private final ObjectMapper json;
    private final Clock clock;

    @Inject
    TicketBooth(Vertx vertx, Upstreams upstreams, EdgeSettings settings, TicketSeal seal, ObjectMapper json, Clock clock) {
        this.vertx = vertx;
        this.upstreams = upstreams;
        this.settings = settings;
        this.seal = seal;
        this.json = json;
        this.clock = clock;
    }

    void register(@Observes Router router) {
        router.route(PATH).handler(this::issue);
    }

    private void issue(RoutingContext context) {
        Caller caller = Exchange.of(context).caller();
        HttpServerRequest request = context.request();
        if (caller.subject() == null) {
            context.fail(new ProblemException(ProblemType.UNAUTHENTICATED,
                    "A ticket stands for whoever is signed in; the public listens without one."));
            return;
        }
        Buffer body = Buffer.buffer();
        request.handler(some -> {
            if (body.length() <= LONGEST_BODY) {
                body.appendBuffer(some);
            }
        });
        request.endHandler(whole -> {
            try {
                give(context, caller, address(body));
            } catch (ProblemException e) {
                context.fail(e);
            }
        });
        request.resume();
    }

    private void give(RoutingContext context, Caller caller, String address) {
        String token = Objects.requireNonNull(caller.token());
        Instant expires = clock.instant().plus(LIFE);
        Instant ofToken = expiry(token);
        if (ofToken.isBefore(expires)) {
            expires = ofToken;
        }
        var ticket = new Ticket(UUID.randomUUID(), Objects.requireNonNull(caller.subject()), token,
                context.request().getHeader("Acting-For"), address, expires);
        context.response().setStatusCode(201).putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "private, no-store")
                .end(json.createObjectNode().put("ticket", seal.seal(ticket)).put("expiresAt", expires.toString()).toString());
    }

    private String address(Buffer body) {
        JsonNode content;
        try {
            content = json.readTree(body.getBytes());
        } catch (IOException _) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST,
                    "The body is a JSON document such as {\"address\": \"/api/v1/my-work/live\"}.");
        }
        String address = content == null ? "" : content.path("address").asText("");
        if (!RequestTarget.isPlainPath(address) || LiveAddress.find(address).isEmpty()) {
            throw new Invalid("/address", "no-live-address",
                    "address is the path of what is to be listened to, as in /api/v1/my-work/live.");
        }
        return address;
    }

    /** What the token itself says, which was verified. */
    private Instant expiry(String token) {
        try {
            String[] parts = token.split("\\.", -1);
            JsonNode claims = json.readTree(Base64.getUrlDecoder().decode(parts[parts.length > 1 ? 1 : 0]));
            return claims.path("exp").isNumber() ? Instant.ofEpochSecond(claims.path("exp").asLong()) : Instant.MAX;
        } catch (IOException | IllegalArgumentException e) {
            return Instant.MAX;
        }
    }

    /** Who stands behind a ticket, if it is good for this and was not used before; then it is used. */
    Future<Caller> take(Exchange exchange, RequestTarget target) {
        if (exchange.context().request().headers().contains("Authorization")) {
            return Future.failedFuture(new Refusal(ProblemType.INVALID_PARAMETER,
                    "Send a ticket or Authorization, and not both."));
        }
        List<String> given = target.tickets();
        Ticket ticket = given.size() == 1 ? seal.open(given.getFirst()).orElse(null) : null;
        if (ticket == null || !ticket.address().equals(target.path()) || !clock.instant().isBefore(ticket.expiresAt())) {
            return Future.failedFuture(unaccepted());
        }
        exchange.actsFor(ticket.actingFor());
        return use(exchange, ticket).map(used -> new Caller(ticket.subject(), ticket.token(), false));
    }

    private Future<Void> use(Exchange exchange, Ticket ticket) {
        return upstreams.request(Service.DELIVERY, TO_THOSE_USED, HttpMethod.POST, USED + ticket.id(), false)
                .compose(request -> {
                    MultiMap headers = request.headers();
                    headers.set("Authorization", "Bearer " + ticket.token()).set("X-Request-Id", exchange.requestId())
                            .set("Content-Length", "0");
                    long timer = vertx.setTimer(settings.partTimeout().toMillis(), late -> request.reset());
                    return answer(request).onComplete(any -> vertx.cancelTimer(timer));
                }).recover(failure -> failure instanceof ProblemException ? Future.failedFuture(failure)
                        : Future.failedFuture(unavailable()));
    }

    private static Future<Void> answer(HttpClientRequest request) {
        request.exceptionHandler(known -> {
        });
        return request.send().compose(response -> {
            int status = response.statusCode();
            return response.end().compose(whole -> switch (status) {
                case 204 -> Future.succeededFuture();
                case 401, 403, 409 -> Future.failedFuture(unaccepted());
                default -> Future.failedFuture(unavailable());
            });
        });
    }

    private static ProblemException unaccepted() {
        return new ProblemException(ProblemType.UNAUTHENTICATED,
                "The ticket is not accepted: it was used, is older than a minute, or is for another address. Get a new one by POST "
                        + PATH + ".");
    }

    private static ProblemException unavailable() {
        return new ProblemException(ProblemType.UNAVAILABLE,
                "Whether the ticket was used cannot be checked at the moment. Get a new one in a few seconds.");
    }
}
