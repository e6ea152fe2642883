package org.dialogueplatform.participants.organisation;

/** How an organisation ceased to be one that is kept here. */
public enum EndingKind {
    /** A new one of another name took its place. */
    RENAMED(true),
    /** It became part of another one. */
    MERGED(true),
    /** Several took its place. */
    SPLIT(false),
    /** It was abolished; another one may have taken on what it owed. */
    ABOLISHED(false),
    /** It was entered twice; never recorded by an act, but by the secretariat's merging the double. */
    DOUBLE(true);

    private final boolean staffGoesAlong;

    EndingKind(boolean staffGoesAlong) {
        this.staffGoesAlong = staffGoesAlong;
    }

    /** Whether everybody who acted for it acts for the successor from then on. Otherwise each is appointed anew. */
    boolean staffGoesAlong() {
        return staffGoesAlong;
    }
}
