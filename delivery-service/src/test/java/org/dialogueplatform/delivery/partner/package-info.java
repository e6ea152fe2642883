@NullMarked
package org.dialogueplatform.delivery.partner;

import org.jspecify.annotations.NullMarked;
