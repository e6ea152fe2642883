package org.dialogueplatform.platform.problem;

import java.net.URI;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;

/**
 * The suite's one map from exceptions to problem details. Nothing here passes on an exception's own message unless that message
 * was written for callers: messages of libraries name classes and tables.
 */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** Before the framework's own mappers, whose answers have no body. */
    private static final int AUTHENTICATION = Priorities.AUTHENTICATION;

    /** What will be over in a moment: the same request can be sent again. */
    private static final Set<URI> SOON = Set.of(ProblemType.REFERENCE_NOT_YET_KNOWN.uri(), ProblemType.REQUEST_IN_FLIGHT.uri());

    @Inject
    RoutingContext request;

    @ServerExceptionMapper
    public Response problem(ProblemException e) {
        return answer(e.toProblem(instance()));
    }

    /** No token where one is needed. */
    @ServerExceptionMapper(value = { UnauthorizedException.class, NotAuthorizedException.class }, priority = AUTHENTICATION)
    public Response unauthenticated(RuntimeException e) {
        return challenge("Say who acts: this is not open to the public. Send a token as Authorization: Bearer.");
    }

    /** A token that does not count; why is for the log, not for those who try. */
    @ServerExceptionMapper(priority = AUTHENTICATION)
    public Response unacceptedToken(AuthenticationFailedException e) {
        return challenge("The token is not accepted: it is expired, revoked, or not meant for this suite. Get a new one.");
    }

    @ServerExceptionMapper(value = { ForbiddenException.class,
            jakarta.ws.rs.ForbiddenException.class }, priority = AUTHENTICATION)
    public Response forbidden(RuntimeException e) {
        return answer(ProblemType.NOT_ALLOWED,
                "Your role may not do this. docs/security.md lists who may do what; GET /api/v1/me tells who you are here.");
    }

    @ServerExceptionMapper
    public Response unknownRouteOrParameter(NotFoundException e) {
        // JAX-RS reports a query or path parameter of the wrong type as "not found"; a caller needs to hear which it was.
        if (e.getCause() != null) {
            return answer(ProblemType.INVALID_PARAMETER,
                    "A parameter in the address cannot be read as the type it must have. See the API's description at /docs.");
        }
        return answer(ProblemType.UNKNOWN_ROUTE, "There is nothing at this address. The API is described at /docs.");
    }

    @ServerExceptionMapper
    public Response methodNotAllowed(NotAllowedException e) {
        Response answer = answer(ProblemType.METHOD_NOT_ALLOWED, "This address does not take this method.");
        Object allow = e.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return allow == null ? answer : Response.fromResponse(answer).header(HttpHeaders.ALLOW, allow).build();
    }

    @ServerExceptionMapper
    public Response unsupportedMediaType(NotSupportedException e) {
        return answer(ProblemType.UNSUPPORTED_MEDIA_TYPE,
                "The body's Content-Type is missing or not one this operation takes; most take application/json.");
    }

    @ServerExceptionMapper
    public Response notAcceptable(NotAcceptableException e) {
        return answer(ProblemType.NOT_ACCEPTABLE, "The answer is not to be had in any media type of the Accept header.");
    }

    @ServerExceptionMapper
    public Response other(WebApplicationException e) {
        // Quarkus REST wraps what Jackson says about a body into a 400.
        if (e.getCause() instanceof JacksonException cause) {
            return unreadableBody(cause);
        }
        int status = e.getResponse().getStatus();
        if (status >= 500) {
            return unexpected(e);
        }
        return status == 413 ? bodyTooLarge()
                : answer(ProblemType.MALFORMED_REQUEST, "The request cannot be read. Check its body and headers.");
    }

    @ServerExceptionMapper
    public Response unreadableJson(JsonProcessingException e) {
        return unreadableBody(e);
    }

    /** Jackson's mapping exceptions have a ready-made mapper of their own in Quarkus, which this more specific one outranks. */
    @ServerExceptionMapper
    public Response wrongType(MismatchedInputException e) {
        return unreadableBody(e);
    }

    @ServerExceptionMapper
    public Response violatedConstraints(ConstraintViolationException e) {
        List<FieldError> errors = new ArrayList<>();
        boolean inBody = false;
        for (ConstraintViolation<?> violation : e.getConstraintViolations()) {
            FieldPath path = FieldPath.of(violation.getPropertyPath());
            inBody |= path.inBody();
            errors.add(new FieldError(path.pointer(),
                    violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName(),
                    ConstraintSentences.of(violation)));
        }
        errors.sort(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::code));
        if (inBody) {
            return problem(new Invalid(errors));
        }
        return problem(
                new ProblemException(ProblemType.INVALID_PARAMETER, "A parameter has an unusable value; see errors.", errors));
    }

    @ServerExceptionMapper
    public Response closedChannel(ClosedChannelException e) {
        if (request.response().closed()) {
            // whoever asked has left, as readers of streams do: no failure of ours, and nobody hears the answer
            return Response.status(Response.Status.BAD_REQUEST).build();
        }
        return unexpected(e);
    }

    @ServerExceptionMapper(priority = 10_000)
    public Response unexpected(Throwable e) {
        String id = UUID.randomUUID().toString();
        LOG.errorf(e, "Unexpected failure %s while serving %s %s", id, request.request().method(), request.request().path());
        return answer(Problem.of(ProblemType.UNEXPECTED,
                "Something went wrong on our side; nothing was changed. If it happens again, report it with this id: " + id
                        + ".",
                instance()).with("errorId", id));
    }

    private Response unreadableBody(JacksonException e) {
        // an answer of ours that cannot be written is no fault of the caller's
        if (e.getProcessor() instanceof JsonGenerator) {
            return unexpected(e);
        }
        String pointer = e instanceof JsonMappingException mapping ? pointer(mapping) : "";
        if (e instanceof ValueInstantiationException && e.getCause() instanceof ProblemException cause) {
            List<FieldError> placed = cause.errors().stream()
                    .map(error -> new FieldError(pointer + error.pointer(), error.code(), error.detail())).toList();
            return problem(placed.isEmpty() ? cause : new Invalid(placed));
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return invalidField(pointer, "unknown-field", "There is no field \"" + unknown.getPropertyName() + "\" here.");
        }
        if (e instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
            return invalidField(pointer, "unknown-value",
                    "must be one of " + String.join(", ", names(format.getTargetType().getEnumConstants())));
        }
        if (e instanceof JsonMappingException && !pointer.isEmpty()) {
            return invalidField(pointer, "wrong-type", "has the wrong type or form for this field.");
        }
        var at = e.getLocation();
        return answer(ProblemType.MALFORMED_REQUEST, at == null
                ? "The body is not the JSON document this operation takes."
                : "The body is not well-formed JSON, or not of the expected form: look at line " + at.getLineNr() + ", column "
                        + at.getColumnNr() + ".");
    }

    private Response invalidField(String pointer, String code, String detail) {
        return problem(
                new ProblemException(ProblemType.MALFORMED_REQUEST, "The field " + pointer + " cannot be read: " + detail,
                        List.of(new FieldError(pointer, code, detail))));
    }

    private static List<String> names(Object[] constants) {
        return Arrays.stream(constants).map(Object::toString).toList();
    }

    private static String pointer(JsonMappingException e) {
        var pointer = new StringBuilder();
        for (var step : e.getPath()) {
            pointer.append('/').append(step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName());
        }
        return pointer.toString();
    }

    private Response bodyTooLarge() {
        return answer(ProblemType.BODY_TOO_LARGE, "The body is larger than this operation takes.");
    }

    private Response challenge(String detail) {
        return Response.fromResponse(answer(ProblemType.UNAUTHENTICATED, detail))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
    }

    private Response answer(ProblemType type, String detail) {
        return answer(Problem.of(type, detail, instance()));
    }

    private Response answer(Problem problem) {
        var answer = Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        if (SOON.contains(problem.type()) || problem.status() == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, 1);
        } else if (problem.members().get("retryAfter") instanceof Long seconds) {
            answer.header(HttpHeaders.RETRY_AFTER, seconds);
        }
        return answer.build();
    }

    private @Nullable URI instance() {
        try {
            return URI.create(request.request().path());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Where a violated constraint sits: in a parameter, or in the body below the operation's argument. */
    private record FieldPath(String pointer, boolean inBody) {

        /** What operations call the argument that is the body; all others, bean parameters among them, are in the address. */
        private static final Set<String> BODY_ARGUMENTS = Set.of("body", "document", "form");

        static FieldPath of(Path path) {
            var pointer = new StringBuilder();
            String parameter = "";
            for (Path.Node node : path) {
                if (node.getKind() == ElementKind.METHOD) {
                    continue;
                }
                if (node.getKind() == ElementKind.PARAMETER) {
                    parameter = node.getName();
                    continue;
                }
                if (node.getKey() != null) {
                    pointer.append('/').append(node.getKey());
                } else if (node.getIndex() != null) {
                    pointer.append('/').append(node.getIndex());
                }
                if (node.getName() != null && !node.getName().startsWith("<")) {
                    pointer.append('/').append(node.getName());
                }
            }
            if (parameter.isEmpty() || BODY_ARGUMENTS.contains(parameter)) {
                return new FieldPath(pointer.toString(), true);
            }
            return new FieldPath(pointer.isEmpty() ? parameter : pointer.substring(1), false);
        }
    }
}
