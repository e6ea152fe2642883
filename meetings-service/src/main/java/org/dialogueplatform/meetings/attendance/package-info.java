/** Who was there, in numbers, from what the check-in reports. */
@NullMarked
package org.dialogueplatform.meetings.attendance;

import org.jspecify.annotations.NullMarked;
