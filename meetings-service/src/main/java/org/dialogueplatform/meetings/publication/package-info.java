/** What everybody is told of meetings, in the one place where that is decided. */
@NullMarked
package org.dialogueplatform.meetings.publication;

import org.jspecify.annotations.NullMarked;
