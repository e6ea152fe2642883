/**
 * Whose tokens count no more, whatever they say: for a lost device, a stolen account, somebody who must be kept out at once.
 */
@NullMarked
package org.dialogueplatform.participants.revocation;

import org.jspecify.annotations.NullMarked;
