package org.dialogueplatform.recommendations.wording;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.recommendations.register.Recommendation;
import org.dialogueplatform.recommendations.register.Recommendations;
import org.dialogueplatform.recommendations.register.TwoTexts;
import org.jspecify.annotations.Nullable;

/** Rewords what a working group or the plenary has before it, as they agreed. */
@ApplicationScoped
public class Amending {

    private final Recommendations recommendations;
    private final Clock clock;

    @Inject
    Amending(Recommendations recommendations, Clock clock) {
        this.recommendations = recommendations;
        this.clock = clock;
    }

    /** Locked first, so that who comes second is shown what the first one wrote. */
    @Transactional
    public Recommendation amend(UUID id, AmendmentRequest request, Actor actor, @Nullable String ifMatch) {
        recommendations.lock(id);
        Recommendation recommendation = recommendations.requireOwn(id, actor);
        TwoTexts.requireVersion(ifMatch, recommendation, request.agreed());
        recommendation.amend(request.agreed(), request.occurrence(clock));
        recommendations.flush();
        return recommendation;
    }
}
