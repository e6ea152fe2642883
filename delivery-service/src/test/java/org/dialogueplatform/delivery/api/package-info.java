@NullMarked
package org.dialogueplatform.delivery.api;

import org.jspecify.annotations.NullMarked;
