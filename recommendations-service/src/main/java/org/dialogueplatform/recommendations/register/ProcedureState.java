package org.dialogueplatform.recommendations.register;

import java.util.List;

/** How far a recommendation has come. Its addressees' positions and its implementation are matters of their own. */
public enum ProcedureState {
    /** Being written; seen by its proponents and the secretariat. */
    DRAFT,
    /** Handed in; has a reference. */
    SUBMITTED,
    /** Before a working group, or put off by a meeting. */
    UNDER_REVIEW,
    /** Given back to its proponents to be rewritten. */
    RETURNED,
    /** On a meeting's agenda; public from here on, unless it is held back. */
    TABLED,
    ADOPTED,
    /** Passed on to its addressees, who can now take a position. */
    TRANSMITTED,
    CLOSED,
    REOPENED,
    /** Taken back by its proponents. */
    WITHDRAWN,
    NOT_ADOPTED,
    /** Absorbed by another recommendation. */
    MERGED,
    /** Divided into several. */
    SPLIT;

    /** The states that may follow. A meeting can take note of a tabled recommendation and pass it on without adopting it. */
    public List<ProcedureState> successors() {
        return switch (this) {
            case DRAFT, RETURNED -> List.of(SUBMITTED, WITHDRAWN);
            case SUBMITTED -> List.of(UNDER_REVIEW, TABLED, RETURNED, WITHDRAWN);
            case UNDER_REVIEW -> List.of(TABLED, RETURNED, NOT_ADOPTED, MERGED, SPLIT, WITHDRAWN);
            case TABLED -> List.of(ADOPTED, TRANSMITTED, UNDER_REVIEW, NOT_ADOPTED, MERGED, SPLIT, WITHDRAWN);
            case ADOPTED -> List.of(TRANSMITTED);
            case TRANSMITTED -> List.of(CLOSED);
            case CLOSED -> List.of(REOPENED);
            case REOPENED -> List.of(TRANSMITTED);
            case WITHDRAWN, NOT_ADOPTED, MERGED, SPLIT -> List.of();
        };
    }

    /** Those in which something is still to come of it. */
    static List<ProcedureState> unsettled() {
        return List.of(DRAFT, SUBMITTED, UNDER_REVIEW, RETURNED, TABLED, ADOPTED, TRANSMITTED, REOPENED);
    }

    public boolean canBecome(ProcedureState next) {
        return successors().contains(next);
    }

    /** While its wording is its proponents' own affair. */
    public boolean isBeingWritten() {
        return this == DRAFT || this == RETURNED;
    }

    /** While it can still be said whom it is addressed to. */
    boolean isBeforeTransmission() {
        return switch (this) {
            case DRAFT, SUBMITTED, UNDER_REVIEW, RETURNED, TABLED, ADOPTED -> true;
            case TRANSMITTED, CLOSED, REOPENED, WITHDRAWN, NOT_ADOPTED, MERGED, SPLIT -> false;
        };
    }

    /** When a meeting may decide on it, or has: it must be clear then whom it is addressed to. */
    boolean isOnAgendaOrBeyond() {
        return this == TABLED || this == ADOPTED;
    }

    /** While another one can become part of it: it is handed in, and still stands. What is closed is reopened first. */
    boolean takesOthersIn() {
        return switch (this) {
            case SUBMITTED, UNDER_REVIEW, TABLED, ADOPTED, TRANSMITTED -> true;
            case DRAFT, RETURNED, CLOSED, REOPENED, WITHDRAWN, NOT_ADOPTED, MERGED, SPLIT -> false;
        };
    }

    /** While a working group or the plenary has it before it and can agree on another wording. */
    boolean isAmendable() {
        return this == SUBMITTED || this == UNDER_REVIEW || this == TABLED;
    }
}
