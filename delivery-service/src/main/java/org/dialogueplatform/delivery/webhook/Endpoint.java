package org.dialogueplatform.delivery.webhook;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What the dispatcher needs to know of a subscription that is active.
 *
 * @param version of the subscription: what was read at an earlier one is read again
 * @param ordered whether events of one subject wait for each other
 * @param perSecond how many deliveries may begin in a second
 */
record Endpoint(UUID subscription, long version, String address, boolean ordered, int perSecond) {

    private static final double SECONDS_IN_A_MINUTE = 60;

    /** @param allowedPerMinute what the endpoint itself says it takes */
    static int rate(int asked, @Nullable Integer allowedPerMinute) {
        return allowedPerMinute == null ? asked
                : Math.max(1, Math.min(asked, (int) (allowedPerMinute / SECONDS_IN_A_MINUTE)));
    }
}
