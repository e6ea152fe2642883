/** Who asks: a token that is verified here and again by every service, or a session in a browser that stands for one. */
@NullMarked
package org.dialogueplatform.gateway.identity;

import org.jspecify.annotations.NullMarked;
