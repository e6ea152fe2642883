package org.dialogueplatform.gateway.identity;

import java.net.ConnectException;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.dialogueplatform.gateway.browser.Origins;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.jboss.logging.Logger;

import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.AsyncResult;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Signing in and out with a browser. The code flow itself, with its cookies, is Quarkus'; these are the only addresses that
 * begin it.
 */
@ApplicationScoped
class SignIn {

    private static final Logger LOG = Logger.getLogger(SignIn.class);

    static final String LOGIN = "/auth/login";
    static final String CALLBACK = "/auth/callback";
    static final String LOGOUT = "/auth/logout";

    /** A path of ours: a second slash, or a backslash, which browsers take for one, would name another host. */
    private static final Pattern LOCAL = Pattern.compile("/(?!/)[A-Za-z0-9._~!$&'()*+,;=:@/?%#-]*");

    /**
     * A page of another origin, without a name or password before the host; what follows the origin is a path of the same form.
     */
    private static final Pattern ELSEWHERE = Pattern
            .compile("(https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?)(?:/[A-Za-z0-9._~!$&'()*+,;=:@/?%#-]*)?");

    private static final int MAX_LENGTH = 1_024;

    private final HttpAuthenticator authenticator;
    private final Authentication authentication;
    private final IdentitySettings settings;
    private final Origins origins;

    @Inject
    SignIn(HttpAuthenticator authenticator, Authentication authentication, IdentitySettings settings, Origins origins) {
        this.authenticator = authenticator;
        this.authentication = authentication;
        this.settings = settings;
        this.origins = origins;
    }

    void register(@Observes Router router) {
        if (settings.signIn()) {
            router.route(LOGIN).method(HttpMethod.GET).handler(this::begin);
            router.route(CALLBACK).method(HttpMethod.GET).handler(this::complete);
            router.route(LOGOUT).method(HttpMethod.GET).handler(this::end);
        }
    }

    static boolean isLocal(String address) {
        return address.length() <= MAX_LENGTH && LOCAL.matcher(address).matches();
    }

    /** Whether a browser may be sent there: to a path of ours, or to a page of a front end on the allow-list. */
    private boolean mayReturnTo(String address) {
        if (isLocal(address)) {
            return true;
        }
        Matcher elsewhere = ELSEWHERE.matcher(address);
        return address.length() <= MAX_LENGTH && elsewhere.matches() && origins.allows(elsewhere.group(1));
    }

    private void begin(RoutingContext context) {
        List<String> wanted = context.queryParam("returnTo");
        String returnTo = wanted.isEmpty() ? "/" : wanted.getFirst();
        if (wanted.size() > 1 || !mayReturnTo(returnTo)) {
            context.fail(new ProblemException(ProblemType.INVALID_PARAMETER,
                    "returnTo takes one address of this site, beginning with a single slash, as in /meetings?year=2026, or one of a "
                            + "front end that dialogue.browser.origins lists, as in https://portal.example/meetings."));
            return;
        }
        authentication.session(context).onComplete(tried -> {
            if (tried.succeeded() && tried.result() != null) {
                redirect(context, 303, returnTo);
            } else if (tried.failed() && Authentication.isUnavailable(tried.cause())) {
                context.fail(unavailable(tried.cause()));
            } else {
                challenge(context);
            }
        });
    }

    private void challenge(RoutingContext context) {
        Consumer<Throwable> failed = failure -> context.fail(unavailable(failure));
        authenticator.getChallenge(context).subscribe().with(challenge -> send(context, challenge), failed);
    }

    private static void send(RoutingContext context, ChallengeData challenge) {
        HttpServerResponse response = context.response();
        challenge.getHeaders().forEach((name, value) -> response.putHeader(name, value.toString()));
        response.putHeader("Cache-Control", "no-store").setStatusCode(challenge.status).end();
    }

    private void complete(RoutingContext context) {
        authentication.session(context).onComplete(tried -> {
            if (!redirected(context, tried)) {
                context.fail(tried.failed() && isProviderAway(tried.cause()) ? unavailable(tried.cause())
                        : new ProblemException(ProblemType.UNAUTHENTICATED,
                                "Signing in did not succeed: it took too long, was broken off, or began in another browser. "
                                        + "Begin again at /auth/login."));
            }
        });
    }

    private void end(RoutingContext context) {
        if (origins.isForeign(context.request())) {
            context.fail(new ProblemException(ProblemType.NOT_ALLOWED, "Nobody is signed out by a page of another site."));
            return;
        }
        authentication.session(context).onComplete(tried -> {
            if (!redirected(context, tried)) {
                forget(context);
                redirect(context, 303, "/");
            }
        });
    }

    /** Quarkus says where to go next by an exception. */
    private static boolean redirected(RoutingContext context, AsyncResult<SecurityIdentity> tried) {
        if (tried.cause() instanceof AuthenticationRedirectException redirect) {
            redirect(context, redirect.getCode(), redirect.getRedirectUri());
            return true;
        }
        return false;
    }

    private static void redirect(RoutingContext context, int status, String target) {
        context.response().putHeader("Location", target).putHeader("Cache-Control", "no-store").setStatusCode(status).end();
    }

    private static void forget(RoutingContext context) {
        context.request().cookies().stream().map(Cookie::getName).filter(name -> name.startsWith(Tenants.SESSION_COOKIE))
                .forEach(name -> context.response().addCookie(Cookie.cookie(name, "").setPath("/").setMaxAge(0)));
    }

    private static boolean isProviderAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException || Authentication.isUnavailable(cause)) {
                return true;
            }
        }
        return false;
    }

    private static ProblemException unavailable(Throwable failure) {
        LOG.warnf("Nobody can sign in: %s", failure.toString());
        return new ProblemException(ProblemType.UNAVAILABLE,
                "Signing in is not possible at the moment: the identity provider does not answer. "
                        + "Whoever is signed in can go on. Try again in a minute.");
    }
}
