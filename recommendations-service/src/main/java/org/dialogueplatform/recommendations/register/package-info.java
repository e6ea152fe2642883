/** The register of recommendations: what was recommended, by whom, to whom, and how far its procedure has come. */
@NullMarked
package org.dialogueplatform.recommendations.register;

import org.jspecify.annotations.NullMarked;
