/** What a file is and whether it is harmless, decided by its bytes. */
@NullMarked
package org.dialogueplatform.platform.file.inspection;

import org.jspecify.annotations.NullMarked;
