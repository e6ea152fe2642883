package org.dialogueplatform.recommendations.approval;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.dialogueplatform.platform.event.AggregateRoot;
import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.recommendations.position.Approver;
import org.dialogueplatform.recommendations.position.PositionTaken;
import org.jspecify.annotations.Nullable;

/** The position an addressee is to take, before its head has approved it: the institution's own affair until then. */
@Entity
public class PositionProposal extends AggregateRoot {

    @Column(nullable = false, updatable = false)
    private UUID recommendationId;

    @Nullable
    @Column(updatable = false)
    private String reference;

    @Column(nullable = false)
    private UUID organisationId;

    @Embedded
    private PositionTaken proposed;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private ProposalState state = ProposalState.PROPOSED;

    /** Why it was given back the last time. */
    @Nullable
    private String returnedBecause;

    @SuppressWarnings("NullAway.Init")
    protected PositionProposal() {
    }

    /**
     * Proposes a position.
     *
     * @param reference of the recommendation, for those who are told
     */
    public PositionProposal(UUID recommendationId, @Nullable String reference, UUID organisationId, PositionTaken proposed,
            Occurrence occurrence) {
        this.recommendationId = recommendationId;
        this.reference = reference;
        this.organisationId = organisationId;
        this.proposed = proposed;
        tell(occurrence);
    }

    /** The guard of {@link #revise}; like every guard it changes nothing. */
    void requireRevisable() {
        if (state == ProposalState.APPROVED) {
            throw new IllegalTransition("The proposed position cannot be rewritten", state, state.successors());
        }
    }

    /** Rewrites it, which also brings one that was given back before the head again. */
    public void revise(PositionTaken position, Occurrence occurrence) {
        requireRevisable();
        proposed = position;
        state = ProposalState.PROPOSED;
        tell(occurrence);
    }

    void requireApprovable() {
        require(ProposalState.APPROVED, "The proposed position cannot be approved");
    }

    /** The head of the institution approves it, or somebody in the head's place. */
    public void approve(Occurrence occurrence, Approver approver) {
        requireApprovable();
        state = ProposalState.APPROVED;
        proposed = proposed.approvedBy(approver);
        tell(occurrence);
    }

    void requireReturnable() {
        require(ProposalState.RETURNED, "The proposed position cannot be given back");
    }

    /** The head of the institution wants it rewritten. */
    public void giveBack(Occurrence occurrence) {
        requireReturnable();
        if (occurrence.reason() == null || occurrence.reason().isBlank()) {
            throw new Invalid("/reason", "reason-required", "is missing: say what is to be changed");
        }
        state = ProposalState.RETURNED;
        returnedBecause = occurrence.reason();
        tell(occurrence);
    }

    /** Another organisation takes the addressee's place. */
    public void succeed(UUID successor, Occurrence occurrence) {
        organisationId = successor;
        tell(occurrence);
    }

    private void require(ProposalState next, String what) {
        if (!state.successors().contains(next)) {
            throw new IllegalTransition(what, state, state.successors());
        }
    }

    private void tell(Occurrence occurrence) {
        record(ProposalEvents.TOPIC, occurrence.occurredAt(),
                new ProposalEvents.Changed(id(), recommendationId, reference, organisationId, state,
                        proposed.isByDeputy() ? true : null));
    }

    public UUID recommendationId() {
        return recommendationId;
    }

    public @Nullable String reference() {
        return reference;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public PositionTaken proposed() {
        return proposed;
    }

    public ProposalState state() {
        return state;
    }

    public @Nullable String returnedBecause() {
        return returnedBecause;
    }
}
