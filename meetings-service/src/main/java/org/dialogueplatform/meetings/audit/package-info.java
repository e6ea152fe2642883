/** What an auditor may read of this service's audit trail. */
@NullMarked
package org.dialogueplatform.meetings.audit;

import org.jspecify.annotations.NullMarked;
