package org.dialogueplatform.gateway.identity;

import java.nio.charset.StandardCharsets;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;

import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.oidc.runtime.DefaultTokenStateManager;
import io.quarkus.oidc.runtime.OidcUtils;
import io.smallrye.jwt.algorithm.KeyEncryptionAlgorithm;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/**
 * Sessions in cookies, as Quarkus keeps them. It knows one secret; here those that another one has encrypted are read, too, so
 * that the secret can be changed, replica after replica, while people work.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class Sessions implements TokenStateManager {

    private final DefaultTokenStateManager cookies;
    private final @Nullable String otherSecret;

    @Inject
    Sessions(DefaultTokenStateManager cookies, IdentitySettings settings) {
        this.cookies = cookies;
        this.otherSecret = settings.otherSessionSecret().orElse(null);
    }

    @Override
    public Uni<String> createTokenState(RoutingContext request, OidcTenantConfig tenant, AuthorizationCodeTokens tokens,
            OidcRequestContext<String> context) {
        return cookies.createTokenState(request, tenant, tokens, context);
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(RoutingContext request, OidcTenantConfig tenant, String state,
            OidcRequestContext<AuthorizationCodeTokens> context) {
        return cookies.getTokens(request, tenant, otherSecret == null ? state : ours(request, tenant, state, otherSecret),
                context);
    }

    @Override
    public Uni<Void> deleteTokens(RoutingContext request, OidcTenantConfig tenant, String state,
            OidcRequestContext<Void> context) {
        return cookies.deleteTokens(request, tenant, state, context);
    }

    /** As if our own secret had encrypted it, with which it is written the next time its tokens are refreshed. */
    private static String ours(RoutingContext request, OidcTenantConfig tenant, String state, String secret) {
        try {
            String content = OidcUtils.decryptString(state,
                    OidcUtils.createSecretKeyFromDigest(secret.getBytes(StandardCharsets.UTF_8)),
                    KeyEncryptionAlgorithm.valueOf(tenant.tokenStateManager().encryptionAlgorithm().name()));
            return OidcUtils.encryptToken(content, request, tenant);
        } catch (JoseException _) {
            // ours already, or nobody's
            return state;
        }
    }
}
