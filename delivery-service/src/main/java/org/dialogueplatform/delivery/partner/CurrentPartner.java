package org.dialogueplatform.delivery.partner;

import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.delivery.log.EventFilter;
import org.dialogueplatform.delivery.log.LoggedEvent;
import org.dialogueplatform.delivery.partner.KnownPartners.Known;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Whose machine sent the current request, and what it may read. A token says only that somebody is a partner; which one is
 * found by
 * the client that got the token. The secretariat, auditors and operators are no partners and read everything.
 */
@ApplicationScoped
public class CurrentPartner {

    private final CurrentActor actor;
    private final JsonWebToken token;
    private final KnownPartners known;

    @Inject
    CurrentPartner(CurrentActor actor, JsonWebToken token, KnownPartners known) {
        this.actor = actor;
        this.token = token;
        this.known = known;
    }

    /** How the current request may read by this way; ends in 403 where its partner may not. */
    public Access require(Right right) {
        if (!actor.get().is(Role.PARTNER)) {
            return new Access(null, right, EventFilter.ALL, 0);
        }
        Known partner = registered();
        if (!partner.rights().contains(right)) {
            throw denied("This partner is not registered for " + right + ": ask the secretariat to add it.");
        }
        return new Access(partner.id(), right, partner.scope(), partner.version());
    }

    /** The id of the partner that asks, and may by this way; ends in 403 where there is none. */
    public UUID withRight(Right right) {
        UUID partner = require(right).partner();
        if (partner == null) {
            throw denied("Only a partner's machine has something here.");
        }
        return partner;
    }

    /** The id of the partner that asks; ends in 403 where there is none. */
    UUID id() {
        return registered().id();
    }

    private Known registered() {
        String client = client();
        Known partner = client == null ? null : known.ofClient(client).orElse(null);
        if (partner == null) {
            throw denied("No partner is registered for the client " + (client == null ? "that got this token" : client)
                    + ": ask the secretariat to register it.");
        }
        if (partner.state() != PartnerState.ACTIVE) {
            throw denied("The registration of this partner was revoked: ask the secretariat.");
        }
        return partner;
    }

    private @Nullable String client() {
        String authorized = token.getClaim("azp");
        return authorized == null ? token.<@Nullable String> getClaim("client_id") : authorized;
    }

    private static ProblemException denied(String why) {
        return new ProblemException(ProblemType.NOT_ALLOWED, why);
    }

    /** How somebody may read; can be kept for as long as a stream is open. */
    public final class Access {

        private final @Nullable UUID partner;
        private final Right right;
        private final EventFilter scope;
        private final long version;

        private Access(@Nullable UUID partner, Right right, EventFilter scope, long version) {
            this.partner = partner;
            this.right = right;
            this.scope = scope;
            this.version = version;
        }

        /** Which partner reads; null for those who are none. */
        public @Nullable UUID partner() {
            return partner;
        }

        /** The most it hears of. */
        public EventFilter scope() {
            return scope;
        }

        /** What it hears of when it asks for this: both filters have to let an event through. */
        public Predicate<LoggedEvent> within(EventFilter asked) {
            return event -> scope.matches(event) && asked.matches(event);
        }

        /** Whether the same still holds: not when it was revoked, and not when its terms are other ones now. */
        public boolean stillHolds() {
            return partner == null
                    || known.of(partner).filter(now -> now.mayUse(right) && now.version() == version).isPresent();
        }
    }
}
