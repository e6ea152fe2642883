/** What this service knows of organisations and meetings, fed by the events of those who own them. */
@NullMarked
package org.dialogueplatform.recommendations.reference;

import org.jspecify.annotations.NullMarked;
