/**
 * Subscriptions: where a partner has events taken to, and which of them; what became of each delivery, and how to have it once
 * more.
 */
@NullMarked
package org.dialogueplatform.delivery.subscription;

import org.jspecify.annotations.NullMarked;
