/** Documents for people, from one description of them: as pages for browsers, for word processors and for print. */
@NullMarked
package org.dialogueplatform.meetings.rendering;

import org.jspecify.annotations.NullMarked;
