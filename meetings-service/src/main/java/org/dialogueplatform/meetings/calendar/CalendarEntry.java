package org.dialogueplatform.meetings.calendar;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a calendar.
 *
 * @param uid the same for ever, whoever reads it
 * @param sequence rises when the entry changes
 * @param changedAt when it last did
 * @param endsAt a deadline ends as it begins
 * @param zone in which its clock runs
 * @param page where to read more
 * @param join where to join, for who may have it
 * @param blocksTime whether somebody who has it is busy
 * @param alarms how long before it begins
 */
record CalendarEntry(String uid, int sequence, Instant changedAt, Instant startsAt, Instant endsAt, ZoneId zone,
        String summary, String description, @Nullable String location, URI page, @Nullable URI join, Status status,
        boolean blocksTime, List<Duration> alarms) {

    /** Whether it takes place. */
    enum Status {
        /** It is not sure, or not sure that the reader takes part. */
        TENTATIVE,
        CONFIRMED,
        CANCELLED
    }

    CalendarEntry {
        alarms = List.copyOf(alarms);
    }
}
