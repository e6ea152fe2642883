/** The organisations that take part, by category. */
@NullMarked
package org.dialogueplatform.participants.organisation;

import org.jspecify.annotations.NullMarked;
