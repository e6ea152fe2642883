/** What a meeting decides on the items of its agenda. */
@NullMarked
package org.dialogueplatform.meetings.decision;

import org.jspecify.annotations.NullMarked;
