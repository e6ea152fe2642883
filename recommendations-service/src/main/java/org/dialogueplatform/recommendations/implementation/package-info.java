/**
 * How far a recommendation is implemented: the words into which every scale is mapped, and by which the register is searched.
 */
@NullMarked
package org.dialogueplatform.recommendations.implementation;

import org.jspecify.annotations.NullMarked;
