/**
 * Who is reminded of what is due: the focal point before it, the head after it, and then the body, by a proposal for its
 * agenda. Each of that once, whatever restarts.
 */
@NullMarked
package org.dialogueplatform.recommendations.reminder;

import org.jspecify.annotations.NullMarked;
