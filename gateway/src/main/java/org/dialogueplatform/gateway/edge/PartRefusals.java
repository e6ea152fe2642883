package org.dialogueplatform.gateway.edge;

import java.io.IOException;
import java.net.URI;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.gateway.views.PartAnswer;
import org.dialogueplatform.gateway.views.PartAnswer.Missing;
import org.dialogueplatform.gateway.views.PartAnswer.Refused;
import org.dialogueplatform.gateway.views.PartAnswer.Why;
import org.dialogueplatform.platform.problem.Problem;
import org.dialogueplatform.platform.problem.ProblemType;
import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** What somebody hears when the main part of what they asked for is refused or not there. */
@ApplicationScoped
class PartRefusals {

    private static final Logger LOG = Logger.getLogger(PartRefusals.class);

    private final ProblemAnswers problems;
    private final ObjectMapper json;

    @Inject
    PartRefusals(ProblemAnswers problems, ObjectMapper json) {
        this.problems = problems;
        this.json = json;
    }

    void refuse(RoutingContext context, PartAnswer why) {
        switch (why) {
            case Refused refused when isProblem(refused) -> passOn(context, refused);
            case Refused refused -> {
                Refusal instead = Objects.requireNonNullElseGet(
                        ForeignErrors.replacement(refused.status(), refused.contentType()), Refusal::unknownRoute);
                problems.refuse(context, instead.type(), instead.detail());
            }
            case Missing missing when missing.why() == Why.TOO_SLOW ->
                problems.refuse(context, ProblemType.GATEWAY_TIMEOUT, "It took too long. Try again in a few seconds.");
            case Missing missing when missing.why() == Why.UNUSABLE -> problems.refuse(context, ProblemType.BAD_GATEWAY,
                    "What serves this address gave no usable answer. Try again in a few seconds.");
            default -> problems.refuse(context, ProblemType.UNAVAILABLE,
                    "What serves this address cannot be reached at the moment. Try again in a few seconds.");
        }
    }

    private void passOn(RoutingContext context, Refused refused) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(refused.status()).putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store");
        if (refused.status() == ProblemType.UNAUTHENTICATED.status()) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        String retryAfter = refused.retryAfter();
        if (retryAfter != null) {
            response.putHeader("Retry-After", retryAfter);
        }
        Buffer body = ofThisAddress(context, refused.body());
        if (HttpMethod.HEAD.equals(context.request().method())) {
            response.putHeader("Content-Length", Integer.toString(body.length())).end();
        } else {
            response.end(body);
        }
    }

    /** The same problem, of the address that was asked for and not of its part's. */
    private Buffer ofThisAddress(RoutingContext context, Buffer problem) {
        try {
            if (json.readTree(problem.getBytes()) instanceof ObjectNode tree) {
                tree.put("instance", URI.create(Objects.requireNonNull(context.request().path())).toString());
                return Buffer.buffer(json.writeValueAsBytes(tree));
            }
        } catch (IOException e) {
            LOG.debugf("A problem is no JSON: %s", e.toString());
        }
        return problem;
    }

    private static boolean isProblem(Refused refused) {
        String type = refused.contentType();
        return type != null && type.startsWith(Problem.MEDIA_TYPE);
    }
}
