package org.dialogueplatform.recommendations.approval;

import java.util.List;
import java.util.UUID;

import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.recommendations.register.PositionsView.PositionView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A proposed position. */
@Schema(name = "PositionProposal", description = "The position an addressee is to take, before its head has approved it")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PositionProposalView(UUID id, long version, UUID recommendationId, @Nullable String reference,
        UUID organisationId, ProposalState state, PositionView proposed,
        @Schema(description = "Why it was given back the last time") @Nullable String returnedBecause,
        @Schema(description = "Who approved it, as a person") @Nullable UUID approvedByPersonId,
        @Schema(description = "Where a deputy approved it: in whose place, as a person") @Nullable UUID approvedForPersonId,
        @Schema(description = Action.ALL) @Nullable List<Action> actions) {

    static PositionProposalView of(PositionProposal proposal, ReaderLanguages languages, @Nullable List<Action> actions) {
        return new PositionProposalView(proposal.id(), proposal.version(), proposal.recommendationId(), proposal.reference(),
                proposal.organisationId(), proposal.state(), PositionView.of(proposal.proposed(), languages),
                proposal.returnedBecause(), proposal.proposed().approvedBy(), proposal.proposed().approvedFor(), actions);
    }
}
