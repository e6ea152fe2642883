/** The vocabularies that recommendations are classified by. */
@NullMarked
package org.dialogueplatform.recommendations.vocabulary;

import org.jspecify.annotations.NullMarked;
