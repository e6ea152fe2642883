/** Who somebody is here, and what they may do. */
@NullMarked
package org.dialogueplatform.participants.me;

import org.jspecify.annotations.NullMarked;
