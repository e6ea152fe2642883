package org.dialogueplatform.gateway.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.gateway.browser.Origins;
import org.dialogueplatform.gateway.identity.Authentication;
import org.dialogueplatform.gateway.identity.Caller;
import org.dialogueplatform.gateway.limit.Allowance;
import org.dialogueplatform.gateway.limit.Charge;
import org.dialogueplatform.gateway.limit.RateLimits;
import org.dialogueplatform.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;

/** Decides whether a request of a proper form goes on: who asks, whether they meant to, and whether they asked too often. */
@ApplicationScoped
class Gate {

    private final Authentication authentication;
    private final RateLimits limits;
    private final Origins origins;

    @Inject
    Gate(Authentication authentication, RateLimits limits, Origins origins) {
        this.authentication = authentication;
        this.limits = limits;
        this.origins = origins;
    }

    /** Completes on the request's own event loop; fails with what the caller is to hear. */
    Future<Void> admit(Exchange exchange, Route route) {
        if (!route.isApi()) {
            return countByAddress(exchange, route.isSignIn(exchange.method()) ? Allowance.SIGN_IN : Allowance.ADDRESS);
        }
        return admit(exchange, authentication.of(exchange.context()));
    }

    /** The same, where something else than a token or a session says who asks. */
    Future<Void> admit(Exchange exchange, Future<Caller> known) {
        return known.compose(caller -> admit(exchange, caller), refused ->
        // whoever tries tokens until one fits is over the limit some time
        countByAddress(exchange, Allowance.ADDRESS).compose(within -> Future.failedFuture(refused)));
    }

    /** Whether a page of another origin may ask what it is about to ask. */
    void checkPreflight(HttpServerRequest request) {
        if (!origins.allows(request)) {
            throw new Refusal(ProblemType.NOT_ALLOWED,
                    "Pages of this origin may not use the interface from a browser; dialogue.browser.origins lists those that may.");
        }
    }

    private Future<Void> admit(Exchange exchange, Caller caller) {
        exchange.comesFrom(caller);
        if (caller.inSession() && !Route.isSafe(exchange.method())) {
            @Nullable
            String objection = origins.objection(exchange.context().request());
            if (objection != null) {
                return Future.failedFuture(new Refusal(ProblemType.NOT_ALLOWED, objection));
            }
        }
        String subject = caller.subject();
        return subject == null ? countByAddress(exchange, Allowance.ADDRESS) : count(exchange, Allowance.CALLER, subject);
    }

    private Future<Void> countByAddress(Exchange exchange, Allowance allowance) {
        String address = exchange.context().request().remoteAddress().hostAddress();
        return count(exchange, allowance, RateLimits.byAddress(address));
    }

    private Future<Void> count(Exchange exchange, Allowance allowance, String caller) {
        Charge known = exchange.charge();
        Charge charge = known == null ? limits.charge(allowance, caller) : known;
        exchange.counted(charge);
        if (!charge.within()) {
            return Future.failedFuture(new Refusal(ProblemType.TOO_MANY_REQUESTS, charge.sentence()));
        }
        Letterhead.put(charge, exchange.context().response());
        return Future.succeededFuture();
    }
}
