/** Tells open pages what has changed, so that they read it again: addresses and versions, never content. */
@NullMarked
package org.dialogueplatform.platform.live;

import org.jspecify.annotations.NullMarked;
