/** What earlier meetings left open comes back as proposals for the next agenda. */
@NullMarked
package org.dialogueplatform.meetings.proposal;

import org.jspecify.annotations.NullMarked;
