/** How invitations and registrations came to be what they are, and who may say so after the fact. */
@NullMarked
package org.dialogueplatform.participants.history;

import org.jspecify.annotations.NullMarked;
