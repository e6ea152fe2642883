/** Errors as RFC 9457 problem details: what was wrong with which field, and what to do. */
@NullMarked
package org.dialogueplatform.platform.problem;

import org.jspecify.annotations.NullMarked;
