/**
 * The audit trail: every change of what a service keeps, and every act of interest that changes nothing, is committed with an
 * entry that says who did it. See DESIGN.md.
 */
@NullMarked
package org.dialogueplatform.platform.audit;

import org.jspecify.annotations.NullMarked;
