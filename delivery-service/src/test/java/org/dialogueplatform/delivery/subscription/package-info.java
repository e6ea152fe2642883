@NullMarked
package org.dialogueplatform.delivery.subscription;

import org.jspecify.annotations.NullMarked;
