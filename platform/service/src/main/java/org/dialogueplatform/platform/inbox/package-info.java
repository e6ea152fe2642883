/** The inbox: an event that arrives more than once takes effect once. See the outbox's DESIGN.md. */
@NullMarked
package org.dialogueplatform.platform.inbox;

import org.jspecify.annotations.NullMarked;
