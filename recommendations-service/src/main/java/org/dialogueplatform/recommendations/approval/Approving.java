package org.dialogueplatform.recommendations.approval;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Office;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.platform.time.OccurrenceRequest;
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.recommendations.position.Approver;
import org.dialogueplatform.recommendations.position.PositionOrigin;
import org.dialogueplatform.recommendations.position.PositionTaken;
import org.dialogueplatform.recommendations.register.Addressed;
import org.dialogueplatform.recommendations.register.PositionRequest;
import org.dialogueplatform.recommendations.register.Recommendation;
import org.dialogueplatform.recommendations.register.Recommendations;
import org.jspecify.annotations.Nullable;

/** Who in an institution proposes its position, and who makes it its position. */
@ApplicationScoped
public class Approving {

    private final PositionProposals proposals;
    private final Recommendations recommendations;
    private final Clock clock;

    @Inject
    Approving(PositionProposals proposals, Recommendations recommendations, Clock clock) {
        this.proposals = proposals;
        this.recommendations = recommendations;
        this.clock = clock;
    }

    @Transactional
    PositionProposal propose(UUID recommendationId, PositionRequest request, Actor actor) {
        Recommendation recommendation = recommendations.requireVisible(recommendationId, actor);
        UUID organisation = organisation(request, actor);
        recommendation.addressee(Addressed.organisation(organisation));
        proposals.requireCanPropose(recommendation, organisation);
        Occurrence occurrence = request.occurrence(clock);
        var proposal = new PositionProposal(recommendationId, recommendation.reference(), organisation,
                stated(request, occurrence), occurrence);
        proposals.persist(proposal);
        proposals.flush();
        return proposal;
    }

    @Transactional
    PositionProposal revise(UUID recommendationId, UUID id, PositionRequest request, Actor actor, @Nullable String ifMatch) {
        PositionProposal proposal = own(recommendationId, id, actor);
        EntityTags.require(ifMatch, proposal.version());
        proposal.requireRevisable();
        Occurrence occurrence = request.occurrence(clock);
        proposal.revise(stated(request, occurrence), occurrence);
        proposals.flush();
        return proposal;
    }

    /** What is approved becomes the addressee's position in the same moment. */
    @Transactional
    PositionProposal approve(UUID recommendationId, UUID id, @Nullable OccurrenceRequest body, Actor actor,
            @Nullable String ifMatch) {
        PositionProposal proposal = byHead(recommendationId, id, actor, ifMatch);
        Occurrence occurrence = OccurrenceRequest.read(body, clock);
        Approver approver = Approver.of(actor);
        proposal.approve(occurrence, approver);
        PositionTaken proposed = proposal.proposed();
        recommendations.requireVisible(recommendationId, actor).recordPosition(
                Addressed.organisation(proposal.organisationId()),
                PositionTaken.stated(proposed.position(), PositionOrigin.ADDRESSEE, proposed.grounds(), occurrence)
                        .approvedBy(approver),
                occurrence);
        proposals.flush();
        return proposal;
    }

    @Transactional
    PositionProposal giveBack(UUID recommendationId, UUID id, @Nullable OccurrenceRequest body, Actor actor,
            @Nullable String ifMatch) {
        PositionProposal proposal = byHead(recommendationId, id, actor, ifMatch);
        proposal.giveBack(OccurrenceRequest.read(body, clock));
        proposals.flush();
        return proposal;
    }

    private static PositionTaken stated(PositionRequest request, Occurrence occurrence) {
        return PositionTaken.stated(Objects.requireNonNull(request.position()), PositionOrigin.ADDRESSEE, request.grounds(),
                occurrence);
    }

    private static UUID organisation(PositionRequest request, Actor actor) {
        UUID named = request.organisationId() == null ? actor.organisation() : request.organisationId();
        if (named == null || !actor.actsFor(named) || request.state() != null) {
            throw new ProblemException(ProblemType.NOT_ALLOWED, "A position is proposed for one's own organisation.");
        }
        return named;
    }

    private PositionProposal byHead(UUID recommendationId, UUID id, Actor actor, @Nullable String ifMatch) {
        PositionProposal proposal = own(recommendationId, id, actor);
        EntityTags.check(ifMatch, proposal.version());
        requireHead(actor);
        return proposal;
    }

    static void requireHead(Actor actor) {
        if (actor.office() != Office.HEAD) {
            throw new ProblemException(ProblemType.NOT_ALLOWED,
                    "Only the head of the institution approves its position or gives it back.");
        }
    }

    private PositionProposal own(UUID recommendationId, UUID id, Actor actor) {
        PositionProposal proposal = proposals.requireVisible(recommendationId, id, actor);
        actor.requireFor(proposal.organisationId());
        return proposal;
    }
}
