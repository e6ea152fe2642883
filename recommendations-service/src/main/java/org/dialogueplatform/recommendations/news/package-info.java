/** What proponents learn of what became of their recommendations. */
@NullMarked
package org.dialogueplatform.recommendations.news;

import org.jspecify.annotations.NullMarked;
