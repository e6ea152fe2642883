/**
 * The minutes of a meeting: drafted from its facts, edited, circulated, approved, published, and corrected by a new version.
 */
@NullMarked
package org.dialogueplatform.meetings.minutes;

import org.jspecify.annotations.NullMarked;
