package org.dialogueplatform.recommendations.register;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.origin.Origin;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.recommendations.vocabulary.Term;
import org.dialogueplatform.recommendations.vocabulary.TermProposal;
import org.dialogueplatform.recommendations.vocabulary.TermProposals;
import org.jspecify.annotations.Nullable;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Classifies what waits for a word that was decided on: in chunks of a transaction each, as imports register
 * it, however many there are. One word may stand in thousands of recommendations; each of them is changed, told
 * and audited, which is no work for a request. What is cut off is gone on with from what is still not
 * classified.
 */
@ApplicationScoped
class Understanding {

    private static final int CHUNK = 200;

    private final TermProposals proposals;
    private final Recommendations recommendations;
    private final Clock clock;

    @Inject
    Understanding(TermProposals proposals, Recommendations recommendations, Clock clock) {
        this.proposals = proposals;
        this.recommendations = recommendations;
        this.clock = clock;
    }

    /** The words that recommendations wait for, the one that was proposed first at the front. */
    List<UUID> awaited() {
        return QuarkusTransaction.requiringNew().call(proposals::awaited);
    }

    /** Classifies some of those that wait for a word; false once none is left. */
    boolean goOnWith(UUID word) {
        @Nullable
        String decidedBy = QuarkusTransaction.requiringNew().call(() -> proposals.findById(word).decidedBy());
        return Origin.ofWork("vocabulary", decidedBy).call(() -> QuarkusTransaction.requiringNew().call(() -> some(word)));
    }

    private boolean some(UUID word) {
        TermProposal proposal = proposals.requireLocked(word);
        if (!proposal.isAwaited()) {
            // another replica was faster
            return false;
        }
        @Nullable
        Term meaning = proposal.meaning();
        if (meaning == null) {
            proposal.settle();
            return false;
        }
        Occurrence now = Occurrence.now(clock);
        List<Recommendation> waiting = recommendations.notYetUnderstood(proposal.wordKey(), meaning.id(), CHUNK);
        for (Recommendation recommendation : waiting) {
            recommendation.understand(meaning, now);
        }
        if (waiting.size() < CHUNK) {
            proposal.settle();
            return false;
        }
        return true;
    }
}
