package org.dialogueplatform.gateway.edge;

import java.net.URI;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.gateway.pages.Pages;
import org.dialogueplatform.platform.problem.Problem;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.translation.ProblemLanguage;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Answers given by the gateway itself when something is wrong. They say what to do and nothing of what is inside. */
@ApplicationScoped
class ProblemAnswers {

    private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);

    /** Where people are shown a page. */
    private static final String FOR_PEOPLE = "/auth/";

    private final Vertx vertx;
    private final Letterhead letterhead;
    private final ObjectMapper json;

    @Inject
    ProblemAnswers(Vertx vertx, ObjectMapper json, Letterhead letterhead) {
        this.letterhead = letterhead;
        this.vertx = vertx;
        this.json = json;
    }

    void refuse(RoutingContext context, ProblemType type, String detail) {
        send(context, type, Problem.of(type, detail, instance(context)));
    }

    void refuse(RoutingContext context, ProblemException problem) {
        send(context, problem.type(), problem.toProblem(instance(context)));
    }

    /** Something nobody thought of: the id in the answer is that of the log entry. */
    void unexpected(RoutingContext context, @Nullable Throwable cause) {
        Exchange exchange = Exchange.of(context);
        LOG.errorf(cause, "Unexpected failure %s while serving %s %s", exchange.requestId(), exchange.method(),
                exchange.template());
        send(context, ProblemType.UNEXPECTED, Problem.of(ProblemType.UNEXPECTED,
                "Something went wrong on our side. If it happens again, report it with this id: " + exchange.requestId() + ".",
                instance(context)).with("errorId", exchange.requestId()));
    }

    private void send(RoutingContext context, ProblemType type, Problem problem) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            // an answer that has begun cannot be taken back: broken off, it does not look whole
            Connections.closeAtOnce(context.request().connection());
            return;
        }
        String allow = response.headers().get("Allow");
        // an answer that was prepared and cannot be given leaves nothing behind
        response.headers().clear();
        letterhead.put(Exchange.of(context));
        response.setStatusCode(problem.status())
                .setStatusMessage(HttpResponseStatus.valueOf(problem.status()).reasonPhrase())
                .putHeader("Cache-Control", "no-store");
        if (allow != null) {
            response.putHeader("Allow", allow);
        }
        if (problem.status() == ProblemType.UNAUTHENTICATED.status()) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        if (problem.status() == ProblemType.UNAVAILABLE.status()) {
            response.putHeader("Retry-After", "1");
        }
        HttpServerRequest request = context.request();
        if (request.isEnded() || !Connections.hasBody(request.headers())) {
            request.resume();
        } else {
            response.putHeader("Connection", "close");
            Connections.dropRest(request, vertx, () -> request.connection().close());
        }
        Buffer body;
        if (wantsPage(request)) {
            Pages.dress(response);
            body = Buffer.buffer(Pages.trouble(request, type));
        } else {
            body = document(request, response, problem);
        }
        if (HttpMethod.HEAD.equals(request.method())) {
            response.putHeader("Content-Length", Integer.toString(body.length())).end();
        } else {
            response.end(body);
        }
    }

    /** In the reader's language, and saying which that is. */
    private Buffer document(HttpServerRequest request, HttpServerResponse response, Problem english) {
        Language wanted = language(request);
        Problem translated = ProblemLanguage.translated(english, wanted);
        response.putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Content-Language", (translated == null ? Language.EN : wanted).code())
                .headers().add("Vary", "Accept-Language");
        return write(translated == null ? english : translated);
    }

    private static Language language(HttpServerRequest request) {
        String accepted = request.getHeader("Accept-Language");
        try {
            return ProblemLanguage.of(request.getParam("lang"), accepted);
        } catch (IllegalArgumentException _) {
            // an address that cannot be read may be what is wrong
            return ProblemLanguage.of(null, accepted);
        }
    }

    /** Whoever signs in sits in front of a browser, and may read what is wrong without braces. */
    private static boolean wantsPage(HttpServerRequest request) {
        String path = request.path();
        String accepted = request.getHeader("Accept");
        return path != null && path.startsWith(FOR_PEOPLE) && accepted != null && accepted.contains("text/html");
    }

    private Buffer write(Problem problem) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem could not be written as JSON", e);
        }
    }

    private static @Nullable URI instance(RoutingContext context) {
        String path = context.request().path();
        return path != null && RequestTarget.isPlainPath(path) ? URI.create(path) : null;
    }
}
