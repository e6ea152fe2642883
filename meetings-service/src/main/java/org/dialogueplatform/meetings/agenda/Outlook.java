package org.dialogueplatform.meetings.agenda;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * How an agenda looks to one audience at one moment.
 *
 * @param begins when each item is likely to begin, by item
 * @param materialsOver whether the term for materials has passed
 */
public record Outlook(Map<UUID, Instant> begins, boolean materialsOver) {
}
