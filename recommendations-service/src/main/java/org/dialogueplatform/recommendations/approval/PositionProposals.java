package org.dialogueplatform.recommendations.approval;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.recommendations.register.Recommendation;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The proposed positions. They are their organisation's; the secretariat and the auditor read them. */
@ApplicationScoped
public class PositionProposals implements PanacheRepositoryBase<PositionProposal, UUID> {

    /** What this actor may know of; what it may not looks like what does not exist. */
    PositionProposal requireVisible(UUID recommendation, UUID id, Actor actor) {
        PositionProposal proposal = findById(id);
        if (proposal == null || !proposal.recommendationId().equals(recommendation) || !mayRead(proposal, actor)) {
            throw new NotFound("proposed position", id);
        }
        return proposal;
    }

    /** Those on a recommendation that this actor may know of, the newest first. */
    List<PositionProposal> on(UUID recommendation, Actor actor) {
        return list("recommendationId = ?1 order by id desc", recommendation).stream()
                .filter(proposal -> mayRead(proposal, actor)).toList();
    }

    /** What an organisation has not settled yet. */
    public List<PositionProposal> openOf(UUID organisation) {
        return list("organisationId = ?1 and state <> ?2 order by id", organisation, ProposalState.APPROVED);
    }

    /** Whether an organisation has a position under way on a recommendation. */
    public boolean hasOpen(UUID recommendation, UUID organisation) {
        return count("recommendationId = ?1 and organisationId = ?2 and state <> ?3", recommendation, organisation,
                ProposalState.APPROVED) > 0;
    }

    /** One at a time is under way, and only while the recommendation is before its addressees. */
    void requireCanPropose(Recommendation recommendation, @Nullable UUID organisation) {
        recommendation.requireAwaitsPositions();
        if (organisation != null && hasOpen(recommendation.id(), organisation)) {
            throw new RuleBroken("proposed-already",
                    "A position was proposed already and is not settled; rewrite that one.");
        }
    }

    private static boolean mayRead(PositionProposal proposal, Actor actor) {
        return actor.is(Role.SECRETARIAT, Role.AUDITOR)
                || (actor.is(Role.REPRESENTATIVE) && actor.actsFor(proposal.organisationId()));
    }
}
