package org.dialogueplatform.meetings.body;

import org.jspecify.annotations.Nullable;

/** What sort of body it is, and below which it stands. */
public enum BodyKind {
    /** The platform itself. */
    PLENARY(null),
    /** Prepares what the platform discusses. */
    WORKING_GROUP(PLENARY),
    /** Part of a working group. */
    SUBGROUP(WORKING_GROUP);

    private final @Nullable BodyKind parent;

    BodyKind(@Nullable BodyKind parent) {
        this.parent = parent;
    }

    /** Of which kind the body above it is; null for the platform itself. */
    public @Nullable BodyKind parent() {
        return parent;
    }
}
