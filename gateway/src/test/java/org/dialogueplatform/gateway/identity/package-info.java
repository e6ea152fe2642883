/** Tests of how it is known who asks. */
@NullMarked
package org.dialogueplatform.gateway.identity;

import org.jspecify.annotations.NullMarked;
