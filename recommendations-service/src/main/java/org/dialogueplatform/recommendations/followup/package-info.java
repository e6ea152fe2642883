/**
 * What those who carry measures out report of them: drafted, approved by their head, accepted by the secretariat, published.
 */
@NullMarked
package org.dialogueplatform.recommendations.followup;

import org.jspecify.annotations.NullMarked;
