/** What became of one recommendation, from its proposal to the last judgement, as one line of time. */
@NullMarked
package org.dialogueplatform.recommendations.history;

import org.jspecify.annotations.NullMarked;
