/** What is private, of people and of those who can be reached for an organisation: stored sealed, and in no other form. */
@NullMarked
package org.dialogueplatform.participants.privacy;

import org.jspecify.annotations.NullMarked;
