package org.dialogueplatform.participants.revocation;

import org.dialogueplatform.platform.event.EventType;

/** This subject's tokens count again. */
@EventType("access.restored.v1")
public record AccessRestored(String subject) {
}
