/** Rules that hold for the whole gateway. */
@NullMarked
package org.dialogueplatform.gateway;

import org.jspecify.annotations.NullMarked;
