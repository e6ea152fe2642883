/** Files: taken in by their content, kept in a store, and given to who may read them. */
@NullMarked
package org.dialogueplatform.platform.file;

import org.jspecify.annotations.NullMarked;
