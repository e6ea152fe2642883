package org.dialogueplatform.gateway.identity;

import java.util.List;
import java.util.concurrent.TimeoutException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import io.vertx.ext.web.RoutingContext;

/**
 * Finds out who asks. A token in Authorization goes before a session. What is brought and does not count ends in a
 * {@link ProblemException}; only whoever brings nothing is the public.
 */
@ApplicationScoped
public class Authentication {

    private static final Logger LOG = Logger.getLogger(Authentication.class);

    private static final String BEARER = "Bearer ";

    /** Tells Quarkus' code flow that this request's tokens are not to be refreshed (any more). */
    private static final String REFRESHED = "refresh_token_grant_response";

    /** For how long no request waits for a provider that did not answer one. */
    private static final long PAUSE_NANOS = 10_000_000_000L;

    private final VertxInternal vertx;
    private final HttpAuthenticator authenticator;
    private final IdentitySettings settings;
    private volatile long noRefreshBefore = System.nanoTime();

    @Inject
    Authentication(Vertx vertx, HttpAuthenticator authenticator, IdentitySettings settings) {
        this.vertx = (VertxInternal) vertx;
        this.authenticator = authenticator;
        this.settings = settings;
    }

    /** Who asks; completes on the request's own event loop. */
    public Future<Caller> of(RoutingContext context) {
        List<String> authorizations = context.request().headers().getAll("Authorization");
        if (authorizations.size() > 1) {
            return Future.failedFuture(unacceptedToken());
        }
        if (!authorizations.isEmpty()) {
            return byToken(context, authorizations.getFirst());
        }
        return settings.signIn() && hasSession(context) ? bySession(context) : Future.succeededFuture(Caller.PUBLIC);
    }

    private Future<Caller> byToken(RoutingContext context, String authorization) {
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Future.failedFuture(unacceptedToken());
        }
        String token = authorization.substring(BEARER.length()).strip();
        return attempt(context).transform(tried -> {
            SecurityIdentity identity = tried.result();
            if (identity != null) {
                return Future.succeededFuture(new Caller(identity.getPrincipal().getName(), token, false));
            }
            if (tried.failed() && isUnavailable(tried.cause())) {
                return Future.failedFuture(unavailable(tried.cause()));
            }
            LOG.debugf(tried.cause(), "A token was not accepted");
            return Future.failedFuture(unacceptedToken());
        });
    }

    private Future<Caller> bySession(RoutingContext context) {
        return session(context).transform(tried -> {
            SecurityIdentity identity = tried.result();
            AuthorizationCodeTokens tokens = context.get(AuthorizationCodeTokens.class.getName());
            if (identity != null && tokens != null) {
                return Future.succeededFuture(new Caller(identity.getPrincipal().getName(), tokens.getAccessToken(), true));
            }
            if (tried.failed() && isUnavailable(tried.cause())) {
                return Future.failedFuture(unavailable(tried.cause()));
            }
            LOG.debugf(tried.cause(), "A session was not accepted");
            return Future.failedFuture(new ProblemException(ProblemType.UNAUTHENTICATED,
                    "The session has ended. Sign in again at /auth/login, or sign out at /auth/logout to go on as the public."));
        });
    }

    /** The identity of the session this request is in, or of the sign-in that it completes; null if of none. */
    Future<@Nullable SecurityIdentity> session(RoutingContext context) {
        Tenants.bySession(context);
        if (System.nanoTime() - noRefreshBefore < 0) {
            context.put(REFRESHED, Boolean.TRUE);
        }
        return attempt(context).recover(failure -> {
            if (!(failure instanceof TimeoutException) || context.get(REFRESHED) != null) {
                return Future.failedFuture(failure);
            }
            // a refresh that hangs is one that failed: the token at hand may be good for a while yet
            noRefreshBefore = System.nanoTime() + PAUSE_NANOS;
            context.put(REFRESHED, Boolean.TRUE);
            return attempt(context);
        });
    }

    /** Whether the browser says that somebody signed in with it; whether that still counts, is another question. */
    public static boolean hasSession(RoutingContext context) {
        return context.request().cookies().stream().anyMatch(cookie -> cookie.getName().startsWith(Tenants.SESSION_COOKIE));
    }

    /** Whether it is the identity provider's fault and not the caller's. */
    static boolean isUnavailable(Throwable failure) {
        return failure instanceof TimeoutException
                || (failure instanceof OIDCException && !(failure.getCause() instanceof AuthenticationFailedException));
    }

    static ProblemException unavailable(Throwable failure) {
        LOG.warnf("The identity provider is not available: %s", failure.toString());
        return new ProblemException(ProblemType.UNAVAILABLE,
                "Who you are cannot be checked at the moment: the identity provider does not answer. Try again in a minute.");
    }

    private static ProblemException unacceptedToken() {
        return new ProblemException(ProblemType.UNAUTHENTICATED,
                "The token is not accepted: it is expired, revoked, or not meant for this suite. Get a new one, "
                        + "and send it as Authorization: Bearer.");
    }

    private Future<@Nullable SecurityIdentity> attempt(RoutingContext context) {
        ContextInternal eventLoop = vertx.getOrCreateContext();
        Promise<@Nullable SecurityIdentity> outcome = eventLoop.promise();
        try {
            authenticator.attemptAuthentication(context).subscribe().with(outcome::tryComplete, outcome::tryFail);
        } catch (RuntimeException e) {
            // what is thrown for some malformed tokens instead of being told
            outcome.tryFail(e);
        }
        Future<@Nullable SecurityIdentity> future = outcome.future();
        if (!future.isComplete()) {
            long timer = vertx.setTimer(settings.patience().toMillis(),
                    late -> outcome.tryFail(new TimeoutException("no answer within " + settings.patience())));
            future.onComplete(done -> vertx.cancelTimer(timer));
        }
        return future;
    }
}
