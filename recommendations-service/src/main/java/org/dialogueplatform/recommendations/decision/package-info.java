/** What meetings decide about recommendations, and what comes of it here. */
@NullMarked
package org.dialogueplatform.recommendations.decision;

import org.jspecify.annotations.NullMarked;
