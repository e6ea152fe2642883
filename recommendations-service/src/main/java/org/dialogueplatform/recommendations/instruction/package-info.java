/**
 * What meetings told organisations to do: who must do what, and until when. That it was done is recorded by the
 * meetings-service.
 */
@NullMarked
package org.dialogueplatform.recommendations.instruction;

import org.jspecify.annotations.NullMarked;
