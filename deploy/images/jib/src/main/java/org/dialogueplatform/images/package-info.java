/** Builds the suite's images where there is no Docker engine, in a registry or as files. */
@NullMarked
package org.dialogueplatform.images;

import org.jspecify.annotations.NullMarked;
