/** What earlier meetings left open, and what is overdue, comes back as proposals for the next agenda. */
@NullMarked
package org.dialogueplatform.meetings.proposal;

import org.jspecify.annotations.NullMarked;
