package org.dialogueplatform.recommendations.approval;

import java.util.UUID;

import org.dialogueplatform.platform.event.EventType;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What is told of proposed positions: that there is one and how it stands, never what it says. */
public final class ProposalEvents {

    public static final String TOPIC = "dialogue.recommendations.position-proposal.v1";

    private ProposalEvents() {
    }

    @EventType("position-proposal.changed.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Changed(UUID proposalId, UUID recommendationId, @Nullable String reference, UUID organisationId,
            ProposalState state, @Nullable Boolean byDeputy) {
    }
}
