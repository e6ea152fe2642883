package org.dialogueplatform.platform.persistence;

import java.net.URI;
import java.sql.SQLException;

import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.dialogueplatform.platform.problem.Problem;
import org.dialogueplatform.platform.problem.ProblemMappers;
import org.dialogueplatform.platform.problem.ProblemType;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.DataException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** What the database refuses, as problem details; its own words name tables and stay inside. */
public class PersistenceProblems {

    private static final Logger LOG = Logger.getLogger(PersistenceProblems.class);

    @Inject
    RoutingContext request;

    @Inject
    ProblemMappers others;

    @ServerExceptionMapper
    public Response concurrentChange(OptimisticLockException e) {
        // to who named a version it is the same whether it was outdated before the request or during it
        return request.request().getHeader(HttpHeaders.IF_MATCH) == null
                ? answer(ProblemType.CONCURRENT_CHANGE,
                        "Somebody else changed this at the same moment. Read it again and repeat your change.")
                : answer(ProblemType.STALE_VERSION,
                        "It has changed since you read it. Read it again and repeat your change.");
    }

    @ServerExceptionMapper
    public Response constraint(ConstraintViolationException e) {
        if (e.getKind() == ConstraintViolationException.ConstraintKind.UNIQUE) {
            return answer(ProblemType.RULE_BROKEN, "The same thing is there already.");
        }
        return others.unexpected(e);
    }

    /** SQLSTATE class 22: the statement is right, but a value in it is not to be stored. */
    @ServerExceptionMapper
    public Response unstorableValue(DataException e) {
        return unusableValue(e.getSQLState());
    }

    /** The same from plain JDBC, where it arrives wrapped. */
    @ServerExceptionMapper
    public Response failedStatement(IllegalStateException e) {
        return e.getCause() instanceof SQLException cause && cause.getSQLState() != null && cause.getSQLState().startsWith("22")
                ? unusableValue(cause.getSQLState())
                : others.unexpected(e);
    }

    private Response unusableValue(@Nullable String sqlState) {
        LOG.warnf("A value could not be stored or looked for (SQLSTATE %s)", sqlState);
        if (request.request().method() == HttpMethod.GET) {
            // there is no document: what the database does not take stood in the address
            return answer(ProblemType.INVALID_PARAMETER,
                    "A parameter in the address has a NUL character, or is a date or number out of range.");
        }
        return answer(ProblemType.INVALID,
                "Something in the document cannot be stored: a text with a NUL character, or a date or number out of range.");
    }

    /** What goes wrong at commit arrives wrapped by the transaction manager. */
    @ServerExceptionMapper
    public Response rolledBack(jakarta.transaction.RollbackException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException lock) {
                return concurrentChange(lock);
            }
            if (cause instanceof ConstraintViolationException constraint) {
                return constraint(constraint);
            }
            if (cause instanceof DataException data) {
                return unstorableValue(data);
            }
        }
        return others.unexpected(e);
    }

    private Response answer(ProblemType type, String detail) {
        return Response.status(type.status()).type(Problem.MEDIA_TYPE)
                .entity(Problem.of(type, detail, URI.create(request.request().path()))).build();
    }
}
