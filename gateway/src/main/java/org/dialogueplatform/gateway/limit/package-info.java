/** How much one caller may ask for, so that nobody takes it all. */
@NullMarked
package org.dialogueplatform.gateway.limit;

import org.jspecify.annotations.NullMarked;
