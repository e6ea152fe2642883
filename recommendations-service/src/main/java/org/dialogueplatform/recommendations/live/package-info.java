/** Who has recommendations, or their own work, on their screen is told what to read again. */
@NullMarked
package org.dialogueplatform.recommendations.live;

import org.jspecify.annotations.NullMarked;
