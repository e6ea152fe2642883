/**
 * Reads the CSV in which UPR Info exports the recommendations of the Universal Periodic Review, as it really comes:
 * any of a few encodings, any line ends, lists in quotes. It says what each row means, or why it cannot be taken; it
 * knows nothing of the register.
 */
@NullMarked
package org.dialogueplatform.recommendations.exchange.upr;

import org.jspecify.annotations.NullMarked;
