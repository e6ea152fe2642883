/** Looking up many things at once. */
@NullMarked
package org.dialogueplatform.participants.query;

import org.jspecify.annotations.NullMarked;
