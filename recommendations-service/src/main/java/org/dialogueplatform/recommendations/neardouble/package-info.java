/** Recommendations that say nearly the same. */
@NullMarked
package org.dialogueplatform.recommendations.neardouble;

import org.jspecify.annotations.NullMarked;
