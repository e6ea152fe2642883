/** What the ways of writing one name have in common, in Cyrillic or Latin letters. */
@NullMarked
package org.dialogueplatform.participants.spelling;

import org.jspecify.annotations.NullMarked;
