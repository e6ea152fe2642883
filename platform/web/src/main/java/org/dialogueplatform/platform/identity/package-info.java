/** Who acts, and in which role. */
@NullMarked
package org.dialogueplatform.platform.identity;

import org.jspecify.annotations.NullMarked;
