package org.dialogueplatform.recommendations.publication;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.platform.time.OccurrenceRequest;
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.recommendations.register.Recommendation;
import org.dialogueplatform.recommendations.register.Recommendations;
import org.jspecify.annotations.Nullable;

/** Keeps recommendations from the public, and gives them to it; for the secretariat. */
@ApplicationScoped
class Publishing {

    private final Recommendations recommendations;
    private final Clock clock;

    @Inject
    Publishing(Recommendations recommendations, Clock clock) {
        this.recommendations = recommendations;
        this.clock = clock;
    }

    @Transactional
    Recommendation embargo(UUID id, EmbargoRequest request, Actor actor, @Nullable String ifMatch) {
        return changed(id, actor, ifMatch, Occurrence.now(clock),
                (recommendation, now) -> recommendation.embargo(Objects.requireNonNull(request.until()), now));
    }

    @Transactional
    Recommendation liftEmbargo(UUID id, Actor actor, @Nullable String ifMatch) {
        return changed(id, actor, ifMatch, Occurrence.now(clock), Recommendation::liftEmbargo);
    }

    @Transactional
    Recommendation publish(UUID id, @Nullable OccurrenceRequest request, Actor actor, @Nullable String ifMatch) {
        return changed(id, actor, ifMatch, OccurrenceRequest.read(request, clock), Recommendation::publish);
    }

    @Transactional
    Recommendation unpublish(UUID id, UnpublicationRequest request, Actor actor, @Nullable String ifMatch) {
        return changed(id, actor, ifMatch, Occurrence.now(clock),
                (recommendation, now) -> recommendation.unpublish(Objects.requireNonNull(request.reason()), now));
    }

    /** Ends an embargo whose moment has come; nothing if another replica has done so, or if it was moved. */
    @Transactional
    void outlive(UUID id) {
        recommendations.lock(id);
        Recommendation recommendation = recommendations.findById(id);
        if (recommendation != null && recommendation.outliveEmbargo(Occurrence.now(clock))) {
            recommendations.flush();
        }
    }

    private Recommendation changed(UUID id, Actor actor, @Nullable String ifMatch, Occurrence occurrence,
            BiConsumer<Recommendation, Occurrence> act) {
        recommendations.lock(id);
        Recommendation recommendation = recommendations.requireVisible(id, actor);
        EntityTags.check(ifMatch, recommendation.version());
        act.accept(recommendation, occurrence);
        recommendations.flush();
        return recommendation;
    }
}
