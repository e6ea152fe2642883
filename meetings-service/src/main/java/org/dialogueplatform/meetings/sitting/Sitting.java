package org.dialogueplatform.meetings.sitting;

import java.time.Instant;
import java.util.UUID;

import org.dialogueplatform.meetings.agenda.AgendaItem;
import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.time.Occurrence;

/** A meeting that deals with an item: live, or as it is recorded afterwards. */
record Sitting(Meeting meeting, AgendaItem item) {

    static Sitting of(Meeting meeting, UUID itemId) {
        return new Sitting(meeting, meeting.agenda().item(itemId));
    }

    /** For what can be prepared before the item is taken up. */
    void requireOn() {
        meeting.requireSitting();
    }

    /** For who is heard: on an item that was taken up, and not in a break. */
    void requireHearing() {
        meeting.requireHearing();
        if (item.takenUpAt() == null) {
            throw new RuleBroken("item-not-taken-up", "The floor is given on the item the meeting is dealing with, and item "
                    + item.number() + " is " + item.state() + ": take it up first.");
        }
    }

    /** What is over is completed with a reason, and with nothing that happened later. */
    void requireThen(Instant at, Occurrence occurrence) {
        Instant concludedAt = item.concludedAt();
        if (concludedAt == null) {
            return;
        }
        if (at.isAfter(concludedAt)) {
            throw new Invalid("/occurredAt", "item-concluded", "lies behind " + concludedAt
                    + ", when the meeting concluded the item: say when it happened");
        }
        requireReason(occurrence);
    }

    static void requireReason(Occurrence occurrence) {
        String reason = occurrence.reason();
        if (reason == null || reason.isBlank()) {
            throw new Invalid("/reason", "reason-required", "is missing: say why it is recorded only now");
        }
    }
}
