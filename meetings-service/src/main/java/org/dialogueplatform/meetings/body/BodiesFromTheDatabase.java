package org.dialogueplatform.meetings.body;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.origin.Origin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

/** The bodies that a migration wrote are told to the other services at the start that follows. */
@ApplicationScoped
class BodiesFromTheDatabase {

    private final Bodies bodies;
    private final Clock clock;

    @Inject
    BodiesFromTheDatabase(Bodies bodies, Clock clock) {
        this.bodies = bodies;
        this.clock = clock;
    }

    void tell(@Observes StartupEvent event) {
        Origin.ofWork("bodies", null).call(() -> {
            QuarkusTransaction.requiringNew().run(() -> {
                Instant now = clock.instant();
                bodies.untold().forEach(body -> body.tell(now));
            });
            return true;
        });
    }
}
