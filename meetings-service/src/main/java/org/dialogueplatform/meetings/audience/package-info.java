/** For whom an answer is written. */
@NullMarked
package org.dialogueplatform.meetings.audience;

import org.jspecify.annotations.NullMarked;
