/** Meetings in people's calendars: as files, and as feeds that calendars read again and again. */
@NullMarked
package org.dialogueplatform.meetings.calendar;

import org.jspecify.annotations.NullMarked;
