@NullMarked
package org.dialogueplatform.recommendations;

import org.jspecify.annotations.NullMarked;
