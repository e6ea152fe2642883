package org.dialogueplatform.recommendations.bulk;

import java.util.List;

/** How far a bulk work has come. */
public enum BulkWorkState {
    /** It is known what can be done; nothing has been. */
    PREVIEWED,
    RUNNING,
    /** Everything that could be done is. */
    COMPLETED,
    /** It was called off; what had been done stays done. */
    CANCELLED;

    List<BulkWorkState> successors() {
        return switch (this) {
            case PREVIEWED -> List.of(RUNNING, CANCELLED);
            case RUNNING -> List.of(COMPLETED, CANCELLED);
            case COMPLETED, CANCELLED -> List.of();
        };
    }
}
