package org.dialogueplatform.platform.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.vertx.ext.web.RoutingContext;

/** The one place that knows who sent the current request. */
@RequestScoped
public class CurrentActor {

    private final RoutingContext request;
    private final boolean headerAccepted;
    private @Nullable Actor actor;

    @Inject
    public CurrentActor(RoutingContext request,
            @ConfigProperty(name = "dialogue.identity.actor-header", defaultValue = "false") boolean headerAccepted) {
        this.request = request;
        this.headerAccepted = headerAccepted;
    }

    /** Who acts; {@link Actor#PUBLIC} if nobody said. */
    public Actor get() {
        if (actor == null) {
            actor = headerAccepted ? ActorHeader.read(request.request().getHeader(ActorHeader.NAME)) : Actor.PUBLIC;
        }
        return actor;
    }

    /** See {@link Actor#require}. */
    public Actor require(Role... roles) {
        return get().require(roles);
    }
}
