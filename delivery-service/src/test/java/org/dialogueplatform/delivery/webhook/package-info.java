@NullMarked
package org.dialogueplatform.delivery.webhook;

import org.jspecify.annotations.NullMarked;
