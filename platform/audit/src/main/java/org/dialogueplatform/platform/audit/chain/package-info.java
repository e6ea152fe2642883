/**
 * The sealed chain of the audit trail: entries, seals over them, anchors of the seals, and what finds out whether any of it was
 * tampered with. Nothing but Java, so that those who check need not trust those who wrote. What is proven, and what not, is in
 * DESIGN.md beside the services' part.
 */
@NullMarked
package org.dialogueplatform.platform.audit.chain;

import org.jspecify.annotations.NullMarked;
