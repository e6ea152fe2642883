package org.dialogueplatform.recommendations.register;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Where on a meeting's agenda. */
public record AgendaPlace(UUID meetingId, @Nullable UUID agendaItemId) {
}
