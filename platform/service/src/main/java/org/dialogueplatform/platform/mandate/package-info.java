/** What a service knows of whom a subject acts for: replicas fed by the participants-service, asked at every request. */
@NullMarked
package org.dialogueplatform.platform.mandate;

import org.jspecify.annotations.NullMarked;
