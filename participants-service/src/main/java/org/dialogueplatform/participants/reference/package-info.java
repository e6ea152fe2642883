/** What this service knows of meetings: a replica, fed by the meetings-service's events. */
@NullMarked
package org.dialogueplatform.participants.reference;

import org.jspecify.annotations.NullMarked;
