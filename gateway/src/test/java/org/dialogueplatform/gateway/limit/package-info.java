/** Tests of how much one caller may ask for. */
@NullMarked
package org.dialogueplatform.gateway.limit;

import org.jspecify.annotations.NullMarked;
