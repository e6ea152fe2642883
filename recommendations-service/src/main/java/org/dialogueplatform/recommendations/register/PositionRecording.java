package org.dialogueplatform.recommendations.register;

import java.time.Clock;
import java.util.Objects;
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
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.recommendations.position.Approver;
import org.dialogueplatform.recommendations.position.PositionOrigin;
import org.dialogueplatform.recommendations.position.PositionTaken;
import org.jspecify.annotations.Nullable;

/** Records the positions of addressees: their own heads may, and the secretariat. */
@ApplicationScoped
public class PositionRecording {

    private final Recommendations recommendations;
    private final Clock clock;

    @Inject
    public PositionRecording(Recommendations recommendations, Clock clock) {
        this.recommendations = recommendations;
        this.clock = clock;
    }

    /** Gives the addressee with its new position. */
    @Transactional
    public Addressee record(UUID id, PositionRequest request, Actor actor, @Nullable String ifMatch) {
        Recommendation recommendation = recommendations.requireVisible(id, actor);
        EntityTags.check(ifMatch, recommendation.version());
        Addressed who = addressee(request, actor);
        if (who.organisationId() == null) {
            // nobody's organisation is a State
            actor.require(Role.SECRETARIAT);
        } else {
            actor.requireFor(who.organisationId());
        }
        requireApproval(request, actor);
        PositionOrigin origin = actor.is(Role.SECRETARIAT) ? PositionOrigin.SECRETARIAT : PositionOrigin.ADDRESSEE;
        Occurrence occurrence = request.occurrence(clock);
        Addressee addressee = recommendation.recordPosition(who,
                PositionTaken.stated(Objects.requireNonNull(request.position()), origin, request.grounds(), occurrence)
                        .approvedBy(Approver.of(actor)),
                occurrence);
        recommendations.flush();
        return addressee;
    }

    /** A position is approved by the head of the institution: who records it is the head, or names what the head signed. */
    private static void requireApproval(PositionRequest request, Actor actor) {
        if (actor.is(Role.SECRETARIAT)) {
            if (request.act() == null && request.source() == null) {
                throw new Invalid("/act", "act-or-source-required",
                        "is missing: name the act by which the head of the institution took it, or where it can be read");
            }
        } else {
            ActingRights.requireMayTakePosition(actor);
        }
    }

    private static Addressed addressee(PositionRequest request, Actor actor) {
        if (request.organisationId() == null && request.state() == null && actor.is(Role.REPRESENTATIVE)) {
            if (actor.organisation() == null) {
                throw new ProblemException(ProblemType.NOT_ALLOWED, "A representative takes a position for an organisation.");
            }
            return Addressed.organisation(actor.organisation());
        }
        return new Addressed(request.organisationId(), request.state());
    }
}
