package org.dialogueplatform.meetings.workplan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.dialogueplatform.meetings.meeting.MeetingKind;
import org.dialogueplatform.platform.text.LocalizedText;

/**
 * A topic that is planned for a quarter.
 *
 * @param topic what is to be discussed
 * @param quarter 1 to 4
 * @param kind at what kind of meeting
 * @param meetings the meetings that were drafted for it
 */
record PlannedItem(UUID id, LocalizedText topic, int quarter, MeetingKind kind, List<UUID> meetings) {

    PlannedItem reworded(LocalizedText newTopic, int newQuarter, MeetingKind newKind) {
        return new PlannedItem(id, topic.revisedTo(newTopic), newQuarter, newKind, meetings);
    }

    PlannedItem with(UUID meeting) {
        return new PlannedItem(id, topic, quarter, kind, Stream.concat(meetings.stream(), Stream.of(meeting)).toList());
    }

    /** The last day of its quarter. */
    LocalDate endsOn(int year) {
        return LocalDate.of(year, 1, 1).plusMonths(3L * quarter).minusDays(1);
    }

    PlannedState state(int year, boolean held, boolean scheduled, LocalDate today) {
        if (held) {
            return PlannedState.HELD;
        }
        if (scheduled) {
            return PlannedState.SCHEDULED;
        }
        return today.isAfter(endsOn(year)) ? PlannedState.NOT_HELD : PlannedState.PLANNED;
    }
}
