/** What is planned for a year, and what became of it. */
@NullMarked
package org.dialogueplatform.meetings.workplan;

import org.jspecify.annotations.NullMarked;
