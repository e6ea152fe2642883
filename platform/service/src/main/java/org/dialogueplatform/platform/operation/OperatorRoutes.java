package org.dialogueplatform.platform.operation;

import java.util.Map;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.problem.Problem;
import org.dialogueplatform.platform.problem.ProblemType;
import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** What an operator can have done, on the management port: work that blocks, answered in JSON. */
@ApplicationScoped
public class OperatorRoutes {

    private static final Logger LOG = Logger.getLogger(OperatorRoutes.class);

    private final ObjectMapper json;

    @Inject
    OperatorRoutes(ObjectMapper json) {
        this.json = json;
    }

    /** Adds an operation; a {@link NumberFormatException} of it is the caller's mistake. */
    public void add(ManagementInterface management, HttpMethod method, String path,
            Function<RoutingContext, Map<String, ?>> work) {
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
}
