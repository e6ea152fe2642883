package org.dialogueplatform.recommendations.decision;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** What this service reads of {@code instruction.fulfilled.v1}. */
record InstructionFulfilled(UUID instructionId, LocalDate fulfilledOn) {

    InstructionFulfilled {
        Objects.requireNonNull(instructionId, "instructionId");
        Objects.requireNonNull(fulfilledOn, "fulfilledOn");
    }
}
