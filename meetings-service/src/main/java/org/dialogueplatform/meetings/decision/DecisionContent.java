package org.dialogueplatform.meetings.decision;

import java.util.List;

import org.dialogueplatform.meetings.decision.Instruction.Instructed;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What is decided, and how.
 *
 * @param votes how many voted how, if it was voted on and counted
 * @param instructed who is told to do what, and until when
 */
record DecisionContent(DecisionKind kind, DecisionMethod method, LocalizedText text, @Nullable Votes votes,
        List<Instructed> instructed) {

    void requireSensible() {
        if (votes != null) {
            if (method != DecisionMethod.VOTE) {
                throw new Invalid("/votes", "no-vote", "must be missing: nobody votes where a decision is taken by consensus");
            }
            votes.requireSensible();
        }
        if (kind == DecisionKind.INSTRUCT && instructed.isEmpty()) {
            throw new Invalid("/instructions", "nobody-instructed", "is empty: say who is to do what, and until when");
        }
        if (kind != DecisionKind.INSTRUCT && !instructed.isEmpty()) {
            throw new Invalid("/instructions", "not-for-this-kind", "must be missing: only a decision to INSTRUCT has them");
        }
    }
}
