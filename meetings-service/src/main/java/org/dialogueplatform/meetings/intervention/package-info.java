/** What was said at a meeting, in summary. */
@NullMarked
package org.dialogueplatform.meetings.intervention;

import org.jspecify.annotations.NullMarked;
