/** One trace of everything that a request causes, here and in other programs. See ADR 15. */
@NullMarked
package org.dialogueplatform.platform.trace;

import org.jspecify.annotations.NullMarked;
