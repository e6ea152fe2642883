package org.dialogueplatform.platform.web;

import java.net.URI;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.problem.Problem;
import org.dialogueplatform.platform.problem.ProblemType;
import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.translation.ProblemLanguage;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/**
 * Refuses a body that says it is too large, in words: Quarkus' own refusal, which comes right after this one, has none.
 * Where {@code quarkus.http.limits.max-body-size} is raised for files, all else is held to
 * {@code dialogue.http.max-document-size}.
 */
@ApplicationScoped
public class BodyLimit {

    private static final int BEFORE_QUARKUS = 10_000;
    private static final int AFTER_QUARKUS = 1;

    private final long fileLimit;
    private final long documentLimit;
    private final ObjectMapper json;

    @Inject
    public BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize fileLimit,
            @ConfigProperty(name = "dialogue.http.max-document-size") MemorySize documentLimit, ObjectMapper json) {
        this.fileLimit = fileLimit.asLongValue();
        this.documentLimit = Math.min(documentLimit.asLongValue(), this.fileLimit);
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_QUARKUS);
        filters.register(this::limitWhatIsRead, AFTER_QUARKUS);
    }

    /** For a body that does not say how long it is: the number Quarkus put there, by which it stops reading. */
    private void limitWhatIsRead(RoutingContext request) {
        request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limitFor(request));
        request.next();
    }

    private long limitFor(RoutingContext request) {
        String type = request.request().getHeader("Content-Type");
        return type != null && type.regionMatches(true, 0, "multipart/", 0, 10) ? fileLimit : documentLimit;
    }

    private void check(RoutingContext request) {
        long limit = limitFor(request);
        String length = request.request().getHeader("Content-Length");
        if (length == null || length.length() < 19 && Long.parseLong(length) <= limit) {
            request.next();
            return;
        }
        var english = Problem.of(ProblemType.BODY_TOO_LARGE, "The body is larger than the " + limit + " bytes taken here.",
                URI.create(request.request().path()));
        Language wanted = ProblemLanguage.of(request.request().getParam("lang"),
                request.request().getHeader("Accept-Language"));
        Problem translated = ProblemLanguage.translated(english, wanted);
        Problem problem = translated == null ? english : translated;
        try {
            // the connection cannot be used again: the body that was refused is still on its way
            request.response().setStatusCode(problem.status()).putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .putHeader("Content-Language", (translated == null ? Language.EN : wanted).code())
                    .putHeader("Vary", "Accept-Language").putHeader("Connection", "close")
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            request.fail(e);
        }
    }
}
