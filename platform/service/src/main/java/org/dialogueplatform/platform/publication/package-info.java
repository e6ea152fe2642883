/** What a service tells everybody: which of its facts partners may know, numbered without holes. */
@NullMarked
package org.dialogueplatform.platform.publication;

import org.jspecify.annotations.NullMarked;
