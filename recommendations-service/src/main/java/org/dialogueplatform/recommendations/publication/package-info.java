/**
 * What everybody may know: when a recommendation becomes public and when it no longer is, and which of the facts of this
 * service partners are told, in the one place where that is decided.
 */
@NullMarked
package org.dialogueplatform.recommendations.publication;

import org.jspecify.annotations.NullMarked;
