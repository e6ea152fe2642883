/**
 * Work without a request: what is due every day, done by one process of the service and caught up where none ran; and what any
 * replica does in the background.
 */
@NullMarked
package org.dialogueplatform.platform.schedule;

import org.jspecify.annotations.NullMarked;
