package org.dialogueplatform.recommendations.cosponsor;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.recommendations.reference.KnownOrganisations;
import org.dialogueplatform.recommendations.register.Proponent;
import org.dialogueplatform.recommendations.register.ProponentRole;
import org.dialogueplatform.recommendations.register.Recommendation;
import org.dialogueplatform.recommendations.register.Recommendations;
import org.jspecify.annotations.Nullable;

/** Puts names under recommendations, each organisation its own, and takes them off again. */
@ApplicationScoped
class CoSponsoring {

    private final Recommendations recommendations;
    private final KnownOrganisations organisations;
    private final Clock clock;

    @Inject
    CoSponsoring(Recommendations recommendations, KnownOrganisations organisations, Clock clock) {
        this.recommendations = recommendations;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Transactional
    Recommendation join(UUID id, @Nullable CoSponsorRequest request, Actor actor) {
        CoSponsorRequest asked = request == null ? new CoSponsorRequest(null, null) : request;
        Recommendation recommendation = visible(id, actor);
        UUID organisation = asked.organisationId() == null ? actor.organisation() : asked.organisationId();
        if (organisation == null) {
            throw new Invalid("/organisationId", "NotNull", "is missing: say whose name it is");
        }
        requireInOwnName(organisation, actor);
        recommendation.requireCanBeJoinedBy(organisation);
        organisations.require(organisation);
        recommendation.join(new Proponent(organisation, null, ProponentRole.CO_SPONSOR, asked.visibilityOrLeast()),
                Occurrence.now(clock));
        recommendations.flush();
        return recommendation;
    }

    @Transactional
    Recommendation leave(UUID id, UUID organisation, Actor actor) {
        Recommendation recommendation = visible(id, actor);
        requireInOwnName(organisation, actor);
        recommendation.leave(organisation, Occurrence.now(clock));
        recommendations.flush();
        return recommendation;
    }

    /** Locked, so that of two who join at once neither has to ask again. */
    private Recommendation visible(UUID id, Actor actor) {
        recommendations.lock(id);
        return recommendations.requireVisible(id, actor);
    }

    static void requireInOwnName(UUID organisation, Actor actor) {
        if (!actor.is(Role.SECRETARIAT) && !actor.actsFor(organisation)) {
            throw new ProblemException(ProblemType.NOT_ALLOWED,
                    "A name is put under a recommendation, or taken off, by the organisation itself or the secretariat.");
        }
    }
}
