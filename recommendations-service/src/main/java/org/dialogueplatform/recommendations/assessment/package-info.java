/**
 * What was really done about a recommendation, as those judge it who did it, who did not, and the secretariat. Judgements stand
 * beside each other; none overwrites another.
 */
@NullMarked
package org.dialogueplatform.recommendations.assessment;

import org.jspecify.annotations.NullMarked;
