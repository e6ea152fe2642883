/**
 * Partner organisations: who they are, what they may read, and how their machines get in. {@link CurrentPartner} is what the
 * three
 * readings of the log ask.
 */
@NullMarked
package org.dialogueplatform.delivery.partner;

import org.jspecify.annotations.NullMarked;
