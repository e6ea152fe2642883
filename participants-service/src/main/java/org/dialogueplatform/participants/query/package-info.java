/** Lists: conditions put together from the filters that were given. */
@NullMarked
package org.dialogueplatform.participants.query;

import org.jspecify.annotations.NullMarked;
