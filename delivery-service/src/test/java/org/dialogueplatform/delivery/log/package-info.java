@NullMarked
package org.dialogueplatform.delivery.log;

import org.jspecify.annotations.NullMarked;
