@NullMarked
package org.dialogueplatform.delivery.feed;

import org.jspecify.annotations.NullMarked;
