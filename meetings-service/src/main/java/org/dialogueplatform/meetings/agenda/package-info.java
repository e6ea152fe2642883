/** The agenda of a meeting: what is dealt with, by whom, in which order. */
@NullMarked
package org.dialogueplatform.meetings.agenda;

import org.jspecify.annotations.NullMarked;
