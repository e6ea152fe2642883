package org.dialogueplatform.recommendations.vocabulary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A word that was proposed as a term, as the secretariat reads it. */
@Schema(name = "TermProposal", description = "A word that imports brought and no term had, proposed as a term")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TermProposalView(UUID id, long version, Scheme scheme,
        @Schema(description = "Whose word it is, as mappings name it", examples = "UPR Info") String system,
        @Schema(description = "As it was met first", examples = "Space law") String word,
        TermProposalState state,
        @Schema(description = "In how many rows of imports it was met while it was before the secretariat") long rows,
        @Schema(description = "In which imports") List<SightingView> imports,
        Instant proposedAt,
        @Nullable Instant decidedAt,
        @Schema(description = "Why it was rejected") @Nullable String reason,
        @Schema(description = "The term it became, or belongs to") @Nullable TermReference term,
        @Schema(description = "Whether recommendations that waited for it are still being classified") boolean awaited,
        @Schema(description = Action.ALL) @Nullable List<Action> actions) {

    static TermProposalView of(TermProposal proposal, ReaderLanguages languages, @Nullable List<Action> actions) {
        return new TermProposalView(proposal.id(), proposal.version(), proposal.scheme(), proposal.system(), proposal.word(),
                proposal.state(), proposal.rows(), proposal.sightings().stream().map(SightingView::of).toList(),
                proposal.proposedAt(), proposal.decidedAt(), proposal.reason(),
                TermReference.ofNullable(proposal.term(), languages), proposal.isAwaited(), actions);
    }

    /** An import that met it. */
    @Schema(name = "WordSighting", description = "An import that met a word")
    public record SightingView(UUID importRunId, @Schema(description = "In how many of its rows") long rows) {

        static SightingView of(WordSighting sighting) {
            return new SightingView(sighting.importRunId(), sighting.rows());
        }
    }
}
