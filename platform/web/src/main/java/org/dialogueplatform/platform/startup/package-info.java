/** Whether a program may start with what it was given. */
@NullMarked
package org.dialogueplatform.platform.startup;

import org.jspecify.annotations.NullMarked;
