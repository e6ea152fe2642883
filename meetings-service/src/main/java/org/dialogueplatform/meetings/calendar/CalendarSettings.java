package org.dialogueplatform.meetings.calendar;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.smallrye.config.ConfigMapping;

/** What calendars are like. */
@ConfigMapping(prefix = "dialogue.calendar")
public interface CalendarSettings {

    /** Where the gateway is, as people's calendars reach it: without a path. */
    URI address();

    /** The page of a meeting, with {id} in the place of its id: the portal's, if there is one. */
    String meetingPage();

    /** How long before a meeting calendars remind of it. */
    List<Duration> alarms();

    /** How long before a deadline they do. */
    List<Duration> deadlineAlarms();

    /** How often calendars are asked to read a feed again. */
    Duration readAgainAfter();

    /** How long caches between may keep the public feed. */
    Duration keptFor();

    /** How long meetings stay in feeds that are over. */
    Duration past();

    /** How many meetings are in a feed at most, the latest of them. */
    int most();

    default URI pageOf(UUID meeting) {
        return URI.create(meetingPage().replace("{id}", meeting.toString()));
    }
}
