package org.dialogueplatform.recommendations.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.recommendations.position.Approver;
import org.dialogueplatform.recommendations.position.Position;
import org.dialogueplatform.recommendations.position.PositionOrigin;
import org.dialogueplatform.recommendations.position.PositionTaken;
import org.junit.jupiter.api.Test;

class PositionProposalTest {

    private static final Instant MOMENT = Instant.parse("2023-05-10T04:00:00Z");
    private static final Occurrence NOW = new Occurrence(MOMENT, MOMENT, null);
    private static final Approver HEAD = new Approver(UUID.randomUUID(), null);
    private static final Occurrence SAID_WHY = new Occurrence(MOMENT, MOMENT, "The budget law is not named.");

    @Test
    void noWalkEndsAnywhereElseThanTheStatesSayAndWhatTheHeadApprovedStands() {
        long seed = Long.getLong("walk.seed", System.nanoTime());
        var random = new Random(seed);
        List<Consumer<PositionProposal>> acts = List.of(one -> one.approve(NOW, HEAD), one -> one.giveBack(SAID_WHY),
                one -> one.giveBack(NOW), one -> one.revise(position(random), NOW));
        for (int walk = 0; walk < 500; walk++) {
            var proposal = new PositionProposal(UUID.randomUUID(), "HDDP-2023-01-001", UUID.randomUUID(), position(random),
                    NOW);
            for (int step = 0; step < 12; step++) {
                follow(proposal, acts.get(random.nextInt(acts.size())), "-Dwalk.seed=" + seed);
            }
        }
    }

    private static void follow(PositionProposal proposal, Consumer<PositionProposal> act, String seed) {
        ProposalState before = proposal.state();
        PositionTaken proposed = proposal.proposed();
        proposal.takeRecorded();
        try {
            act.accept(proposal);
            assertTrue(before.successors().contains(proposal.state())
                    || (before == ProposalState.PROPOSED && proposal.state() == before), seed);
            assertEquals(1, proposal.takeRecorded().size(), seed);
            if (proposal.state() == ProposalState.RETURNED) {
                assertEquals(SAID_WHY.reason(), proposal.returnedBecause(), seed);
            }
        } catch (IllegalTransition | Invalid _) {
            assertEquals(before, proposal.state(), seed);
            assertEquals(proposed, proposal.proposed(), seed);
            assertEquals(List.of(), proposal.takeRecorded(), seed);
        }
        if (before == ProposalState.APPROVED) {
            assertEquals(before, proposal.state(), seed);
            assertEquals(proposed, proposal.proposed(), seed);
        }
        assertFalse(proposal.state() == ProposalState.RETURNED && proposal.returnedBecause() == null, seed);
    }

    private static PositionTaken position(Random random) {
        return PositionTaken.stated(random.nextBoolean() ? Position.SUPPORTED : Position.NOT_APPLICABLE,
                PositionOrigin.ADDRESSEE, PositionTaken.Grounds.NONE, NOW);
    }
}
