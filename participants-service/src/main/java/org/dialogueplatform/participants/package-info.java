/** The participants-service: who takes part, in what capacity, and who came. */
@NullMarked
package org.dialogueplatform.participants;

import org.jspecify.annotations.NullMarked;
