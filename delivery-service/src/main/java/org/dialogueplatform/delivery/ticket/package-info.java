/** Remembers for the gateway's instances which tickets for live addresses were used. */
@NullMarked
package org.dialogueplatform.delivery.ticket;

import org.jspecify.annotations.NullMarked;
