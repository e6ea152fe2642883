package org.dialogueplatform.platform.operation;

import java.util.Map;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.outbox.Resending;
import org.dialogueplatform.platform.problem.Problem;
import org.dialogueplatform.platform.problem.ProblemType;
import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/**
 * The operator's hands on events, beside health and metrics:
 *
 * <pre>
 * GET  /q/dead-letters?limit=100            what waits, with reason and origin
 * POST /q/dead-letters/sending?upTo=17      sends it to its topic again
 * POST /q/dead-letters/setting-aside?upTo=17
 * POST /q/outbox/sending?from=1             sends from a position on again
 * POST /q/outbox/release                    tries parked events again
 * </pre>
 */
@ApplicationScoped
public class EventOperations {

    private static final Logger LOG = Logger.getLogger(EventOperations.class);

    private final DeadLetters deadLetters;
    private final Resending resending;
    private final ObjectMapper json;

    @Inject
    public EventOperations(DeadLetters deadLetters, Resending resending, ObjectMapper json) {
        this.deadLetters = deadLetters;
        this.resending = resending;
        this.json = json;
    }

    void register(@Observes ManagementInterface management) {
        route(management, HttpMethod.GET, "/q/dead-letters",
                request -> Map.of("items", deadLetters.waiting(Math.toIntExact(number(request, "limit", 100)))));
        route(management, HttpMethod.POST, "/q/dead-letters/sending",
                request -> done(deadLetters.sendAgain(required(request, "upTo"))));
        route(management, HttpMethod.POST, "/q/dead-letters/setting-aside",
                request -> done(deadLetters.putAside(required(request, "upTo"))));
        route(management, HttpMethod.POST, "/q/outbox/sending", request -> done(resending.from(required(request, "from"))));
        route(management, HttpMethod.POST, "/q/outbox/release", request -> done(resending.ofParked()));
    }

    private void route(ManagementInterface management, HttpMethod method, String path, Function<RoutingContext, Object> work) {
        management.router().route(method, path).blockingHandler(request -> {
            try {
                answer(request, 200, "application/json", work.apply(request));
            } catch (NumberFormatException e) {
                answer(request, 400, Problem.MEDIA_TYPE,
                        Problem.of(ProblemType.INVALID_PARAMETER,
                                "upTo, from and limit are whole numbers; upTo and from must be given.", null));
            } catch (RuntimeException e) {
                LOG.errorf(e, "%s failed", path);
                answer(request, 503, Problem.MEDIA_TYPE,
                        Problem.of(ProblemType.UNAVAILABLE, "This did not work; the reason is in the log.", null));
            }
        });
    }

    private void answer(RoutingContext request, int status, String mediaType, Object body) {
        try {
            request.response().setStatusCode(status).putHeader("Content-Type", mediaType).end(json.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            request.fail(e);
        }
    }

    private static Map<String, Integer> done(int events) {
        return Map.of("events", events);
    }

    private static long required(RoutingContext request, String name) {
        return number(request, name, -1);
    }

    private static long number(RoutingContext request, String name, long otherwise) {
        String given = request.request().getParam(name);
        if (given == null && otherwise < 0) {
            throw new NumberFormatException(name);
        }
        return given == null ? otherwise : Long.parseLong(given);
    }
}
