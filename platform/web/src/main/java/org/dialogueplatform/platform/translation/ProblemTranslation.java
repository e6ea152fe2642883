package org.dialogueplatform.platform.translation;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.dialogueplatform.platform.problem.Problem;
import org.dialogueplatform.platform.text.Language;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

import io.vertx.ext.web.RoutingContext;

/** Tells every problem in the reader's language, whoever answers with it, and says which it is. */
public class ProblemTranslation {

    @ServerResponseFilter
    public void translate(ContainerResponseContext answer, RoutingContext request) {
        if (!(answer.getEntity() instanceof Problem problem)) {
            return;
        }
        Language wanted = ProblemLanguage.of(request.request().getParam("lang"),
                request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        @Nullable
        Problem translated = ProblemLanguage.translated(problem, wanted);
        if (translated != null) {
            answer.setEntity(translated);
        }
        answer.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, (translated == null ? Language.EN : wanted).code());
        answer.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }
}
