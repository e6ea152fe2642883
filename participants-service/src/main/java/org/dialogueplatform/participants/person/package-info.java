/** The people who act for organisations; their contacts stay here. */
@NullMarked
package org.dialogueplatform.participants.person;

import org.jspecify.annotations.NullMarked;
