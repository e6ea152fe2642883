/** A service in miniature: one aggregate, one resource, one consumer. */
@NullMarked
package org.dialogueplatform.platform.sample;

import org.jspecify.annotations.NullMarked;
