package org.dialogueplatform.meetings.minutes;

import java.time.Instant;

import org.dialogueplatform.meetings.agenda.Visibility;
import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.platform.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * That somebody had the floor.
 *
 * @param kind a statement, a right of reply, a point of order, a question
 * @param spokenSeconds how long, without what it was stopped for
 * @param summary what was said
 * @param visibility for whom that is; whose clock was not kept is known by what they said alone
 */
public record Speech(Speaker speaker, String kind, Instant startedAt, @Nullable Instant endedAt, @Nullable Long spokenSeconds,
        @Nullable LocalizedText summary, Visibility visibility) {

    /** What of it this audience may know: that somebody had the floor everybody does, what they said may be kept from some. */
    @Nullable
    Speech forReader(Audience audience) {
        if (visibility.isOpenTo(audience)) {
            return this;
        }
        return spokenSeconds == null ? null : new Speech(speaker, kind, startedAt, endedAt, spokenSeconds, null, visibility);
    }
}
