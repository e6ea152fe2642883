/** What a service tells in full, for others to keep a copy of. */
@NullMarked
package org.dialogueplatform.platform.reference;

import org.jspecify.annotations.NullMarked;
