/** What operators see of deliveries: which endpoints fail, what waits for them, and how far behind it is. */
@NullMarked
package org.dialogueplatform.delivery.health;

import org.jspecify.annotations.NullMarked;
