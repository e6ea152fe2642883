/** Sentences of the suite in the reader's language: from catalogues, where they are written. */
@NullMarked
package org.dialogueplatform.platform.translation;

import org.jspecify.annotations.NullMarked;
