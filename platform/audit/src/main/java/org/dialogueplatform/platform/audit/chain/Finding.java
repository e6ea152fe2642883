package org.dialogueplatform.platform.audit.chain;

/**
 * Something that is not as it was written.
 *
 * @param what a sentence that names it
 */
public record Finding(Kind kind, String what) {

    /** What was done. */
    public enum Kind {
        /** An entry says something else than when it was written or sealed. */
        EDITED,
        /** An entry is gone. */
        REMOVED,
        /** An entry was put in past the service. */
        INSERTED,
        /** Entries stand in another order than they were sealed in. */
        REORDERED,
        /** A seal does not fit what it seals, its own hash, or the seal before it. */
        SEAL_BROKEN,
        /** Seals are gone. */
        SEAL_REMOVED,
        /** A seal is not the one that was anchored, although it may fit everything around it. */
        REWRITTEN,
        /** Two anchors say different things of the same seal: one of them was forged. */
        ANCHOR_FORGED
    }

    @Override
    public String toString() {
        return kind + ": " + what;
    }
}
