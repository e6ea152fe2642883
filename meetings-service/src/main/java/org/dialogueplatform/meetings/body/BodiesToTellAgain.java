package org.dialogueplatform.meetings.body;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.reference.ReferenceData;
import org.jspecify.annotations.Nullable;

/** Bodies as others keep copies of them. */
@ApplicationScoped
class BodiesToTellAgain implements ReferenceData {

    private final Bodies bodies;
    private final Clock clock;

    @Inject
    BodiesToTellAgain(Bodies bodies, Clock clock) {
        this.bodies = bodies;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "bodies";
    }

    @Override
    public List<UUID> tellAgain(@Nullable UUID after, int most) {
        Instant now = clock.instant();
        List<Body> next = bodies.held(after, most);
        next.forEach(body -> body.tellAgain(now));
        return next.stream().map(Body::id).toList();
    }
}
