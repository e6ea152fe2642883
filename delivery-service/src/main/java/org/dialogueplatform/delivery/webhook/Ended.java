package org.dialogueplatform.delivery.webhook;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An attempt that has ended, and what is to become of its delivery.
 *
 * @param state the delivery's from now on
 * @param next when it is tried again; null when it is not, or not by itself
 */
record Ended(Due due, Answer answer, DeliveryState state, @Nullable Instant next) {
}
