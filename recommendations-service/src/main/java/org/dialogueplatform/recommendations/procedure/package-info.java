/** The acts that move a recommendation through its procedure. */
@NullMarked
package org.dialogueplatform.recommendations.procedure;

import org.jspecify.annotations.NullMarked;
