package org.dialogueplatform.platform.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.ws.rs.core.HttpHeaders;

import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.mandate.ActorAugmentor;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.vertx.ext.web.RoutingContext;

/** Stands inside the transaction of the operation, so that the key is kept if, and only if, what it stands for happened. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class IdempotencyInterceptor {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final RoutingContext request;
    private final CurrentActor actor;
    private final KeptAnswers answers;
    private final TransactionSynchronizationRegistry transaction;
    private final ObjectMapper json;

    @Inject
    public IdempotencyInterceptor(RoutingContext request, CurrentActor actor, KeptAnswers answers,
            TransactionSynchronizationRegistry transaction, ObjectMapper json) {
        this.request = request;
        this.actor = actor;
        this.answers = answers;
        this.transaction = transaction;
        this.json = json;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        @Nullable
        String key = request.request().getHeader(HEADER);
        if (key == null) {
            return call.proceed();
        }
        if (!FORM.matcher(key).matches()) {
            throw new ProblemException(ProblemType.INVALID_PARAMETER,
                    HEADER + " must be 1 to 255 visible ASCII characters, such as a UUID.");
        }
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException(call.getMethod() + " is idempotent, but not transactional");
        }
        String caller = actor.get().subject();
        byte[] asked = digest(call);
        if (!answers.reserve(caller, key)) {
            throw new ProblemException(ProblemType.REQUEST_IN_FLIGHT,
                    "A request with this " + HEADER + " is being carried out. Send it again in a second for its answer.");
        }
        @Nullable
        KeptAnswer kept = answers.find(caller, key);
        if (kept != null) {
            if (!Arrays.equals(kept.asked(), asked)) {
                throw new ProblemException(ProblemType.KEY_REUSED,
                        "This " + HEADER + " was used for another request: take a new key for a new request.");
            }
            return kept.answer(json);
        }
        Object answer = call.proceed();
        answers.keep(caller, key, kept(asked, (RestResponse<?>) answer));
        return answer;
    }

    private KeptAnswer kept(byte[] asked, RestResponse<?> answer) throws JsonProcessingException {
        return new KeptAnswer(asked, answer.getStatus(), answer.getHeaderString(HttpHeaders.LOCATION),
                answer.getHeaderString(HttpHeaders.ETAG), json.writeValueAsString(answer.getEntity()));
    }

    /** What was asked: the operation with everything it was called with, the body among it, and for whom. */
    private byte[] digest(InvocationContext call) throws JsonProcessingException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            // the same subject may do the same for another organisation, and that is not the same
            String actingFor = Objects.requireNonNullElse(request.request().getHeader(ActorAugmentor.ACTING_FOR), "");
            digest.update((request.request().method() + " " + request.request().path() + "\n"
                    + actingFor.strip().toLowerCase(Locale.ROOT) + "\n").getBytes(StandardCharsets.UTF_8));
            return digest.digest(json.writeValueAsBytes(call.getParameters()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
