package org.dialogueplatform.meetings.meeting;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something that stands between a meeting and its next state, or that should be seen to before.
 *
 * @param code stable, for programs
 * @param detail in words, English
 * @param blocking whether the state cannot be reached as long as it stands
 * @param agendaItem the item it is about, if it is about one
 */
public record Obstacle(String code, String detail, boolean blocking, @Nullable UUID agendaItem) {
}
