/** Who sees what of an organisation's own affairs: its persons, invitations and registrations. */
@NullMarked
package org.dialogueplatform.participants.access;

import org.jspecify.annotations.NullMarked;
