package org.dialogueplatform.recommendations.bulk;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What is to be done to many.
 *
 * @param occurredAt when it happened, where it is recorded later
 */
record BulkOrder(BulkAction action, BulkDetails details, @Nullable Instant occurredAt, String reason) {
}
