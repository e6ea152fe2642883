/** A request that is sent twice because its answer was lost is carried out once. */
@NullMarked
package org.dialogueplatform.platform.idempotency;

import org.jspecify.annotations.NullMarked;
