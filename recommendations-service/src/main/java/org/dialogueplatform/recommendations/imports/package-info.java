/**
 * Takes exports of other registers into this one: in the background, in chunks of a transaction each, so that a run that is cut
 * off goes on where it stopped, in this process or in another.
 */
@NullMarked
package org.dialogueplatform.recommendations.imports;

import org.jspecify.annotations.NullMarked;
