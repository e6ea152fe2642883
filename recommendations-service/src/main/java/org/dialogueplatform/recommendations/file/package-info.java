/** Files over HTTP. */
@NullMarked
package org.dialogueplatform.recommendations.file;

import org.jspecify.annotations.NullMarked;
