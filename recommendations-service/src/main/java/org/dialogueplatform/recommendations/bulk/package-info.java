/**
 * One act done to many recommendations: previewed, then in the background one by one by the rules of the single act, so that
 * each can be undone by its own and what cannot be done is listed with the reason.
 */
@NullMarked
package org.dialogueplatform.recommendations.bulk;

import org.jspecify.annotations.NullMarked;
