/** Road maps: recommendations of whatever source that are followed up together, each in one road map at most. */
@NullMarked
package org.dialogueplatform.recommendations.roadmap;

import org.jspecify.annotations.NullMarked;
