/** Invitations of organisations to a meeting: opened when it is announced, answered, revoked when it is cancelled. */
@NullMarked
package org.dialogueplatform.participants.invitation;

import org.jspecify.annotations.NullMarked;
