/** Delegates of a meeting: registered for the room or online, waiting for a seat, checked in and out. */
@NullMarked
package org.dialogueplatform.participants.registration;

import org.jspecify.annotations.NullMarked;
