/** How the first secretary gets in: once ever, with a secret from the configuration. */
@NullMarked
package org.dialogueplatform.participants.bootstrap;

import org.jspecify.annotations.NullMarked;
