/** Tickets are used once. */
@NullMarked
package org.dialogueplatform.delivery.ticket;

import org.jspecify.annotations.NullMarked;
