/** What an auditor may read of this service's audit trail. */
@NullMarked
package org.dialogueplatform.delivery.audit;

import org.jspecify.annotations.NullMarked;
