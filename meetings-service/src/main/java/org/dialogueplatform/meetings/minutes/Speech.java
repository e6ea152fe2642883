package org.dialogueplatform.meetings.minutes;

import java.time.Instant;

import org.dialogueplatform.platform.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * That somebody had the floor.
 *
 * @param kind a statement, a right of reply, a point of order, a question
 * @param spokenSeconds how long, without what it was stopped for
 * @param summary what was said
 */
public record Speech(Speaker speaker, String kind, Instant startedAt, @Nullable Instant endedAt, @Nullable Long spokenSeconds,
        @Nullable LocalizedText summary) {
}
