/** What the caller of a request may do with what the answer shows. */
@NullMarked
package org.dialogueplatform.platform.action;

import org.jspecify.annotations.NullMarked;
