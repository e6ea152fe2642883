/** What this service knows of organisations, delegates and recommendations, fed by the events of their owners. */
@NullMarked
package org.dialogueplatform.meetings.reference;

import org.jspecify.annotations.NullMarked;
