/** The meeting from its drafting to its closing, and its conduct. */
@NullMarked
package org.dialogueplatform.meetings.meeting;

import org.jspecify.annotations.NullMarked;
