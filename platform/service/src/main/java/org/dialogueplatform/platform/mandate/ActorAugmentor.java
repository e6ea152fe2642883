package org.dialogueplatform.platform.mandate;

import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.identity.Office;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.mandate.KnownMandates.Held;
import org.dialogueplatform.platform.mandate.KnownMandates.Holdings;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Makes an actor of a verified token: the token says who and in which role, the mandates say for which organisation. A role the
 * token does not give comes from the mandate.
 */
@ApplicationScoped
public class ActorAugmentor implements SecurityIdentityAugmentor {

    /** For those with several mandates: the id of the organisation they act for in this request. */
    public static final String ACTING_FOR = "Acting-For";

    private final KnownMandates mandates;
    private final Event<Recognised> recognised;

    @Inject
    public ActorAugmentor(KnownMandates mandates, Event<Recognised> recognised) {
        this.mandates = mandates;
        this.recognised = recognised;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return augment(identity, context, Map.of());
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context,
            Map<String, Object> attributes) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        RoutingContext routing = HttpSecurityUtils.getRoutingContextAttribute(attributes);
        @Nullable
        HttpServerRequest request = routing == null ? null : routing.request();
        return context.runBlocking(() -> withActor(identity, request));
    }

    private SecurityIdentity withActor(SecurityIdentity identity, @Nullable HttpServerRequest request) {
        Holdings holdings = mandates.of(identity.getPrincipal().getName());
        if (holdings.revoked()) {
            throw new AuthenticationFailedException("The access of this subject was revoked");
        }
        Actor actor = actor(identity, holdings, organisation(request == null ? null : request.getHeader(ACTING_FOR)));
        recognised.fire(new Recognised(actor, session(identity.getPrincipal()), request));
        var builder = QuarkusSecurityIdentity.builder().setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials()).addAttributes(identity.getAttributes())
                .addAttribute(CurrentActor.ATTRIBUTE, actor);
        // exactly the role that counts: what else the token claims opens nothing
        Optional.ofNullable(actor.role()).map(Role::claim).ifPresent(builder::addRole);
        return builder.build();
    }

    private static Actor actor(SecurityIdentity identity, Holdings holdings, @Nullable UUID organisation) {
        String subject = identity.getPrincipal().getName();
        @Nullable
        Held held = holdings.actingFor(organisation);
        @Nullable
        Role claimed = Role.among(identity.getRoles()).orElse(null);
        if (held == null) {
            Role role = claimed == null && !holdings.coChairOf().isEmpty() ? Office.CO_CHAIR.role() : claimed;
            return new Actor(subject, role, null, null, null, null, null, holdings.coChairOf());
        }
        Role role = claimed == null ? held.office().role() : claimed;
        return new Actor(subject, role, held.organisation(), held.person(), held.office(), held.standing(), held.deputyFor(),
                holdings.coChairOf());
    }

    private static String session(Principal principal) {
        if (principal instanceof JsonWebToken token) {
            String session = token.getClaim("sid");
            if (session != null) {
                return session;
            }
            if (token.getTokenID() != null) {
                return token.getTokenID();
            }
            return principal.getName() + " " + token.getIssuedAtTime();
        }
        return principal.getName();
    }

    private static @Nullable UUID organisation(@Nullable String asked) {
        try {
            return asked == null || asked.isBlank() ? null : UUID.fromString(asked.strip());
        } catch (IllegalArgumentException e) {
            throw new AuthenticationFailedException(ACTING_FOR + " names no organisation");
        }
    }
}
