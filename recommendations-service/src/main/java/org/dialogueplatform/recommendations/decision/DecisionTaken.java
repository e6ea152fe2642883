package org.dialogueplatform.recommendations.decision;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What this service reads of {@code decision.taken.v1}. */
record DecisionTaken(UUID meetingId, UUID decisionId, @Nullable UUID agendaItemId, String kind, List<About> recommendations) {

    DecisionTaken {
        Objects.requireNonNull(meetingId, "meetingId");
        Objects.requireNonNull(decisionId, "decisionId");
        Objects.requireNonNull(kind, "kind");
        recommendations = recommendations == null ? List.of() : List.copyOf(recommendations);
    }

    /** A recommendation it is about, in the wording the meeting had before it. */
    record About(UUID id, int textVersion) {

        About {
            Objects.requireNonNull(id, "id");
        }
    }
}
