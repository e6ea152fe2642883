/** What is due when: computed of plans, measures, reports and indicators at every reading, never stored. */
@NullMarked
package org.dialogueplatform.recommendations.due;

import org.jspecify.annotations.NullMarked;
