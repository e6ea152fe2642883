package org.dialogueplatform.delivery.subscription;

import java.util.UUID;

/**
 * Told within the process when a subscription was changed; heard after the commit.
 *
 * @param ask whether its address is to be asked if it agrees
 */
record SubscriptionsChanged(UUID subscription, boolean ask) {
}
