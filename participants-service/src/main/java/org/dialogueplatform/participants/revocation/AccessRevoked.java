package org.dialogueplatform.participants.revocation;

import org.dialogueplatform.platform.event.EventType;

/** None of this subject's tokens counts any more. */
@EventType("access.revoked.v1")
public record AccessRevoked(String subject) {
}
