/** Reading the log by listening: server-sent events, from any position on. */
@NullMarked
package org.dialogueplatform.delivery.stream;

import org.jspecify.annotations.NullMarked;
