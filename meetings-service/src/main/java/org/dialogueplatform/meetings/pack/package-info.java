/** All that a reader may have of a meeting beforehand, as one file. */
@NullMarked
package org.dialogueplatform.meetings.pack;

import org.jspecify.annotations.NullMarked;
