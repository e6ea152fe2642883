package org.dialogueplatform.recommendations.vocabulary;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has become of a word that no term had. */
@Schema(name = "TermProposalState", description = "What has become of a proposed term")
public enum TermProposalState {
    /** Before the secretariat. */
    PROPOSED,
    /** A term of its own. */
    APPROVED,
    /** Another word for a term there is. */
    MERGED,
    /** No term, and not to be proposed again. */
    REJECTED;

    /** The states that may follow. */
    List<TermProposalState> successors() {
        return this == PROPOSED ? List.of(APPROVED, MERGED, REJECTED) : List.of();
    }
}
