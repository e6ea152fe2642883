package org.dialogueplatform.delivery.subscription;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Whether events are taken to a subscription's address. They are kept for it in every state but the last. */
public enum SubscriptionState {

    /** The address has not said yet that it wants them. */
    PENDING,
    /** They are. */
    ACTIVE,
    /** Not now: its partner wants it so. */
    PAUSED,
    /** Not now: the address only failed, or said that it is no more. */
    DISABLED,
    /** Never again. */
    DELETED;

    private static final Map<SubscriptionState, Set<SubscriptionState>> SUCCESSORS = new EnumMap<>(
            Map.of(PENDING, EnumSet.of(ACTIVE, DELETED),
                    ACTIVE, EnumSet.of(PAUSED, DISABLED, PENDING, DELETED),
                    PAUSED, EnumSet.of(ACTIVE, PENDING, DELETED),
                    DISABLED, EnumSet.of(ACTIVE, PENDING, DELETED),
                    DELETED, EnumSet.noneOf(SubscriptionState.class)));

    /** What may follow. */
    public Set<SubscriptionState> successors() {
        return SUCCESSORS.getOrDefault(this, Set.of());
    }

    public boolean canBecome(SubscriptionState next) {
        return successors().contains(next);
    }
}
