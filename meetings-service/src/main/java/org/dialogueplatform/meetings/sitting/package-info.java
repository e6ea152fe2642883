/** The sitting as it goes: who asks for the floor, who has it, and for how long. */
@NullMarked
package org.dialogueplatform.meetings.sitting;

import org.jspecify.annotations.NullMarked;
