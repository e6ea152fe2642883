/** What is attached to a recommendation. */
@NullMarked
package org.dialogueplatform.recommendations.attachment;

import org.jspecify.annotations.NullMarked;
