/** The clock, and acts recorded after the fact. */
@NullMarked
package org.dialogueplatform.platform.time;

import org.jspecify.annotations.NullMarked;
