/** Who has a meeting on their screen is told what to read again. */
@NullMarked
package org.dialogueplatform.meetings.live;

import org.jspecify.annotations.NullMarked;
