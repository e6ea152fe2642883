/** Every wording a recommendation has had, in what they differ, and how a new one is agreed on. */
@NullMarked
package org.dialogueplatform.recommendations.wording;

import org.jspecify.annotations.NullMarked;
