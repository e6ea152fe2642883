/** Reading the log by asking: a page at a time, waiting for the next event if one likes. */
@NullMarked
package org.dialogueplatform.delivery.feed;

import org.jspecify.annotations.NullMarked;
