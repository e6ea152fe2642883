/** Who acts for whom, as what, and from when to when; what every service decides by. */
@NullMarked
package org.dialogueplatform.participants.mandate;

import org.jspecify.annotations.NullMarked;
