package org.dialogueplatform.recommendations.procedure;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.recommendations.register.KnownAddressees;
import org.dialogueplatform.recommendations.register.Part;
import org.dialogueplatform.recommendations.register.Placed;
import org.dialogueplatform.recommendations.register.Recommendation;
import org.dialogueplatform.recommendations.register.Recommendations;
import org.jspecify.annotations.Nullable;

/** Recommendations become one, or one becomes several. */
@ApplicationScoped
public class Regrouping {

    private final Recommendations recommendations;
    private final KnownAddressees addressees;
    private final Clock clock;

    @Inject
    Regrouping(Recommendations recommendations, KnownAddressees addressees, Clock clock) {
        this.recommendations = recommendations;
        this.addressees = addressees;
        this.clock = clock;
    }

    /** It becomes part of another one. Of two that are merged into each other at once only one goes first. */
    @Transactional
    public Recommendation merge(UUID id, MergerRequest request, Actor actor, @Nullable String ifMatch) {
        UUID into = Objects.requireNonNull(request.into());
        recommendations.lock(id, into);
        Recommendation recommendation = own(id, actor, ifMatch);
        recommendation.requireMergeable();
        Recommendation survivor = recommendations.findById(into);
        if (survivor == null) {
            throw new Invalid("/into", "unknown-recommendation", "is not in the register");
        }
        recommendation.mergeInto(survivor, request.occurrence(clock));
        recommendations.flush();
        return recommendation;
    }

    /** It becomes several. */
    @Transactional
    public Recommendation divide(UUID id, DivisionRequest request, Actor actor, @Nullable String ifMatch) {
        List<Part> parts = request.read();
        recommendations.lock(id);
        Recommendation recommendation = own(id, actor, ifMatch);
        recommendation.requireDivisible();
        Placed.each("/parts/", parts, part -> part.addressees() == null ? List.of() : addressees.require(part.addressees()));
        recommendation.divide(parts, request.occurrence(clock)).forEach(recommendations::persist);
        recommendations.flush();
        return recommendation;
    }

    private Recommendation own(UUID id, Actor actor, @Nullable String ifMatch) {
        Recommendation recommendation = recommendations.requireOwn(id, actor);
        EntityTags.check(ifMatch, recommendation.version());
        return recommendation;
    }
}
