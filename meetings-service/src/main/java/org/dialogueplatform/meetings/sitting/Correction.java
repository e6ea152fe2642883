package org.dialogueplatform.meetings.sitting;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.dialogueplatform.platform.problem.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * What was wrong with a speech, as it should be; what is null was right.
 *
 * @param delegate who spoke
 * @param pauses when the clock stood, in order
 */
record Correction(@Nullable Delegate delegate, @Nullable Instant startedAt, @Nullable Instant endedAt,
        @Nullable List<Span> pauses) {

    boolean isOfTime() {
        return startedAt != null || endedAt != null || pauses != null;
    }

    Span speech(Speaker speaker) {
        Instant from = startedAt == null ? Objects.requireNonNull(speaker.startedAt()) : startedAt;
        Instant to = endedAt == null ? Objects.requireNonNull(speaker.endedAt()) : endedAt;
        if (to.isBefore(from)) {
            throw new Invalid("/endedAt", "ends-before-start", "lies before the start of the speech, " + from);
        }
        return new Span(from, to);
    }

    List<Span> pauses(Speaker speaker, Span speech) {
        List<Span> all = pauses == null ? speaker.pauses() : pauses;
        Instant free = speech.from();
        for (int i = 0; i < all.size(); i++) {
            Span pause = all.get(i);
            Instant to = Objects.requireNonNull(pause.to());
            if (pause.from().isBefore(free) || to.isBefore(pause.from())
                    || to.isAfter(Objects.requireNonNull(speech.to()))) {
                throw new Invalid("/pauses/" + i, "outside-speech",
                        "must end after it begins, follow the pause before it and lie within the speech");
            }
            free = to;
        }
        return all;
    }
}
