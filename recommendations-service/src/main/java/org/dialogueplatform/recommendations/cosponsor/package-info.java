/** Organisations that support with their name what others propose. */
@NullMarked
package org.dialogueplatform.recommendations.cosponsor;

import org.jspecify.annotations.NullMarked;
