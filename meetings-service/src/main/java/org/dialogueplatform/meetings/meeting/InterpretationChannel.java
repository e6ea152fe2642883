package org.dialogueplatform.meetings.meeting;

import java.util.List;
import java.util.UUID;

/**
 * A channel on which a meeting is heard in one language.
 *
 * @param language its BCP 47 tag
 * @param interpreters the persons who interpret on it
 */
public record InterpretationChannel(String language, List<UUID> interpreters) {
}
