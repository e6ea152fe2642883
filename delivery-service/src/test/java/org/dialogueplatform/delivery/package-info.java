@NullMarked
package org.dialogueplatform.delivery;

import org.jspecify.annotations.NullMarked;
