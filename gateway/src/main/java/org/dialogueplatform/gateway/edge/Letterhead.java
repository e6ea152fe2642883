package org.dialogueplatform.gateway.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.gateway.browser.Origins;
import org.dialogueplatform.gateway.browser.SecurityHeaders;
import org.dialogueplatform.gateway.limit.Charge;
import org.dialogueplatform.platform.web.RequestContext;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** What every answer carries, whoever gives it. */
@ApplicationScoped
class Letterhead {

    private final Origins origins;

    @Inject
    Letterhead(Origins origins) {
        this.origins = origins;
    }

    void put(Exchange exchange) {
        HttpServerRequest request = exchange.context().request();
        HttpServerResponse response = exchange.context().response();
        response.putHeader(RequestContext.REQUEST_ID, exchange.requestId());
        SecurityHeaders.put(request, response);
        if (!exchange.isForProvider()) {
            origins.open(request, response);
        }
        Charge charge = exchange.charge();
        if (charge != null) {
            put(charge, response);
        }
    }

    static void put(Charge charge, HttpServerResponse response) {
        response.putHeader("RateLimit-Policy", charge.policy()).putHeader("RateLimit", charge.state());
        if (!charge.within()) {
            response.putHeader("Retry-After", Long.toString(charge.retrySeconds()));
        }
    }
}
