/** What addressees say of a recommendation: their positions, and the headline made of them. */
@NullMarked
package org.dialogueplatform.recommendations.position;

import org.jspecify.annotations.NullMarked;
