/** The documents of meetings and of what is on their agendas. */
@NullMarked
package org.dialogueplatform.meetings.document;

import org.jspecify.annotations.NullMarked;
