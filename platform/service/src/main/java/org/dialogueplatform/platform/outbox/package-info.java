/**
 * The transactional outbox: an event is committed with the state it tells of, and sent afterwards by one relay per service. See
 * DESIGN.md.
 */
@NullMarked
package org.dialogueplatform.platform.outbox;

import org.jspecify.annotations.NullMarked;
