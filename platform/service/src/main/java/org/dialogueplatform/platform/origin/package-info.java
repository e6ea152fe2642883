/** What work that is no request is done for: a consumed event, or something that runs in the background. */
@NullMarked
package org.dialogueplatform.platform.origin;

import org.jspecify.annotations.NullMarked;
