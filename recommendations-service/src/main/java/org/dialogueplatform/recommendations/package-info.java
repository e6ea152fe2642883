/** The recommendations-service: the register of recommendations and what is said of them. */
@NullMarked
package org.dialogueplatform.recommendations;

import org.jspecify.annotations.NullMarked;
