/** What kind of action a recommendation asks for. */
@NullMarked
package org.dialogueplatform.recommendations.classification;

import org.jspecify.annotations.NullMarked;
