/** What still stands between a meeting and its next state. */
@NullMarked
package org.dialogueplatform.meetings.readiness;

import org.jspecify.annotations.NullMarked;
