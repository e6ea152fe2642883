package org.dialogueplatform.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import io.quarkus.security.identity.SecurityIdentity;

/** The one place that knows who sent the current request. */
@ApplicationScoped
public class CurrentActor {

    /** Under which attribute of the verified identity the actor is kept. */
    public static final String ATTRIBUTE = Actor.class.getName();

    private final SecurityIdentity identity;

    @Inject
    public CurrentActor(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Who acts; {@link Actor#PUBLIC} if nobody said. */
    public Actor get() {
        @Nullable
        Actor actor = identity.getAttribute(ATTRIBUTE);
        return actor == null ? Actor.PUBLIC : actor;
    }

    /** See {@link Actor#require}. */
    public Actor require(Role... roles) {
        return get().require(roles);
    }
}
