/** The only place where the suite meets the outside. */
@NullMarked
package org.dialogueplatform.gateway;

import org.jspecify.annotations.NullMarked;
