package org.dialogueplatform.gateway.identity;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.ext.web.RoutingContext;

/**
 * Which of the two ways of being known a request is judged by: by the token it brings, or by the session it is in. Never by
 * what cookies it happens to have besides a token.
 */
@ApplicationScoped
class Tenants implements TenantResolver {

    private static final String KEY = Tenants.class.getName();

    /** The name of the sessions' configuration, {@code quarkus.oidc.portal}. */
    private static final String PORTAL = "portal";

    /** Begins the names of the session's cookies. */
    static final String SESSION_COOKIE = OidcUtils.SESSION_COOKIE_NAME + "_" + PORTAL;

    static void bySession(RoutingContext context) {
        context.put(KEY, PORTAL);
    }

    @Override
    public String resolve(RoutingContext context) {
        String chosen = chosen(context);
        return chosen == null ? OidcUtils.DEFAULT_TENANT_ID : chosen;
    }

    private static @Nullable String chosen(RoutingContext context) {
        return context.get(KEY);
    }
}
