package org.dialogueplatform.platform.problem;

import java.util.Collection;
import java.util.List;

/** An act that the present state does not allow; names the state and what would be allowed. */
public final class IllegalTransition extends ProblemException {

    private static final long serialVersionUID = 1;

    /**
     * @param what the thing and the act, as a sentence would begin: "The meeting cannot be opened"
     * @param state its present state
     * @param allowed what this state allows instead
     */
    public IllegalTransition(String what, Enum<?> state, Collection<? extends Enum<?>> allowed) {
        super(ProblemType.ILLEGAL_TRANSITION, what + ": its state is " + state.name() + ". " + sentence(allowed));
        with("state", state.name());
        with("allowed", allowed.stream().map(Enum::name).toList());
    }

    private static String sentence(Collection<? extends Enum<?>> allowed) {
        List<String> names = allowed.stream().map(Enum::name).toList();
        return names.isEmpty() ? "Nothing more can be done in this state."
                : "From there it can go to " + String.join(", ", names) + ".";
    }
}
