package org.dialogueplatform.recommendations.approval;

import java.util.List;

/** How far a proposed position has come. */
public enum ProposalState {
    /** Before the head of the institution. */
    PROPOSED,
    /** Given back to be rewritten. */
    RETURNED,
    /** Taken as the institution's position. */
    APPROVED;

    /** The states that may follow. */
    List<ProposalState> successors() {
        return switch (this) {
            case PROPOSED -> List.of(APPROVED, RETURNED);
            case RETURNED -> List.of(PROPOSED);
            case APPROVED -> List.of();
        };
    }
}
