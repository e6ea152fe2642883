@NullMarked
package org.dialogueplatform.delivery.stream;

import org.jspecify.annotations.NullMarked;
