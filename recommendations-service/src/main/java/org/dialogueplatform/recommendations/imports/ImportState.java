package org.dialogueplatform.recommendations.imports;

import java.util.List;

/** How far an import has come. */
public enum ImportState {
    /** Stored; nothing of it has been read yet. */
    RECEIVED,
    RUNNING,
    /** Every row is accounted for, and the register holds what it says. */
    APPLIED,
    /** Every row is accounted for; being a dry run, it changed nothing. */
    CHECKED,
    /** It could not be gone on with; what had been applied stays, and importing the file again is safe. */
    FAILED;

    List<ImportState> successors() {
        return switch (this) {
            case RECEIVED -> List.of(RUNNING, FAILED);
            case RUNNING -> List.of(APPLIED, CHECKED, FAILED);
            case APPLIED, CHECKED, FAILED -> List.of();
        };
    }
}
