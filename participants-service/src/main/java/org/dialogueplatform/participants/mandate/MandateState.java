package org.dialogueplatform.participants.mandate;

import java.util.Set;

/** How far a mandate has come. It follows from its dates and from whether somebody took it up, so nobody has to keep it. */
public enum MandateState {
    /** Nobody has taken it up yet. */
    INVITED,
    /** Somebody holds it; rights come with it from its first moment on. */
    ACTIVE,
    /** It is over, or was taken back before anybody took it up. */
    ENDED,
    /** Nobody took it up in time. */
    EXPIRED;

    /** Where it can go from here. */
    Set<MandateState> next() {
        return switch (this) {
            case INVITED -> Set.of(ACTIVE, ENDED, EXPIRED);
            case ACTIVE -> Set.of(ENDED);
            case ENDED, EXPIRED -> Set.of();
        };
    }
}
