package org.dialogueplatform.meetings.attendance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Who is there now, by as what their organisations belong to the body, and whether that is enough.
 *
 * @param counts by standing and mode
 */
record Presence(List<Count> counts, Quorum quorum) {

    /** Of those whose organisation does not belong to the body. */
    static final String GUEST = "GUEST";

    /**
     * @param standing as what their organisations belong to the body, or {@link #GUEST}
     * @param mode ROOM or ONLINE
     */
    record Count(String standing, String mode, int persons, int organisations) {
    }

    /** Whether enough are there to decide. */
    enum QuorumState {
        MET,
        NOT_MET,
        /** The body has set none. */
        NOT_SET
    }

    /**
     * @param belonging how many organisations are counted at all
     * @param represented how many of them are represented now
     * @param required how many must be; null where the body has set nothing
     */
    record Quorum(QuorumState state, int belonging, int represented, @Nullable Integer required) {

        /** @param share the part of those that belong that must be represented; null where the body has set nothing */
        static Quorum of(@Nullable BigDecimal share, int belonging, int represented) {
            if (share == null) {
                return new Quorum(QuorumState.NOT_SET, belonging, represented, null);
            }
            int required = share.multiply(BigDecimal.valueOf(belonging)).setScale(0, RoundingMode.CEILING).intValueExact();
            // an empty hall decides nothing, whatever the share
            required = Math.max(required, 1);
            return new Quorum(represented >= required ? QuorumState.MET : QuorumState.NOT_MET, belonging, represented,
                    required);
        }
    }
}
