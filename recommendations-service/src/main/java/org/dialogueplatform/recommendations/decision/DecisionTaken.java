package org.dialogueplatform.recommendations.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.dialogueplatform.platform.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code decision.taken.v1}. */
record DecisionTaken(UUID meetingId, UUID decisionId, @Nullable UUID agendaItemId, String kind, List<About> recommendations,
        List<Instructed> instructions) {

    DecisionTaken {
        Objects.requireNonNull(meetingId, "meetingId");
        Objects.requireNonNull(decisionId, "decisionId");
        Objects.requireNonNull(kind, "kind");
        recommendations = recommendations == null ? List.of() : List.copyOf(recommendations);
        instructions = instructions == null ? List.of() : List.copyOf(instructions);
    }

    /** What an organisation is told to do. */
    record Instructed(UUID id, UUID organisation, LocalizedText text, LocalDate dueOn) {

        Instructed {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(organisation, "organisation");
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(dueOn, "dueOn");
        }
    }

    /** A recommendation it is about, in the wording the meeting had before it. */
    record About(UUID id, int textVersion) {

        About {
            Objects.requireNonNull(id, "id");
        }
    }
}
