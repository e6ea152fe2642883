/** Ids and what databases report. */
@NullMarked
package org.dialogueplatform.platform.persistence;

import org.jspecify.annotations.NullMarked;
