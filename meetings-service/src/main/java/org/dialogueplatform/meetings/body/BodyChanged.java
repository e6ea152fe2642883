package org.dialogueplatform.meetings.body;

import java.util.UUID;

import org.dialogueplatform.platform.event.EventType;
import org.dialogueplatform.platform.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A body as it now is, in full. */
@EventType("body.changed.v1")
record BodyChanged(UUID id, String code, BodyKind kind, @Nullable UUID parentId, LocalizedText names, Counting counting,
        int firstNumber, boolean active) {
}
