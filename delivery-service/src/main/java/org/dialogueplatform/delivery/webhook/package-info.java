/**
 * Events taken to partners' addresses: signed as Standard Webhooks 1.0 has it, to addresses that are nobody's inner network,
 * again and again until they are taken. How many replicas share the work, and what a fault can do: DESIGN.md.
 */
@NullMarked
package org.dialogueplatform.delivery.webhook;

import org.jspecify.annotations.NullMarked;
