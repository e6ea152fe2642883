/** Which days are worked: what is due "three working days before" is counted by them. */
@NullMarked
package org.dialogueplatform.platform.workingday;

import org.jspecify.annotations.NullMarked;
