/** That everything a caller is told has a translation. */
@NullMarked
package org.dialogueplatform.testing.problem;

import org.jspecify.annotations.NullMarked;
