/**
 * What is counted to see whether a measure or a recommendation changes anything: where it began, where it is to end, and what
 * was measured in between.
 */
@NullMarked
package org.dialogueplatform.recommendations.indicator;

import org.jspecify.annotations.NullMarked;
