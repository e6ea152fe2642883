/** Which organisation belongs to the body, as what, and from when to when. */
@NullMarked
package org.dialogueplatform.participants.membership;

import org.jspecify.annotations.NullMarked;
