package org.dialogueplatform.meetings.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dialogueplatform.meetings.calendar.CalendarEntry.Status;
import org.jspecify.annotations.Nullable;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.Related;
import biweekly.property.Conference;
import biweekly.property.Trigger;

/** Writes entries as iCalendar (RFC 5545, with names, conferences and how often to read again of RFC 7986). */
final class CalendarFile {

    private static final String PRODUCT = "-//dialogueplatform.org//Dialogue Platform//EN";
    /** Meetings of this time need what a zone will be then. */
    private static final Duration AHEAD = Duration.ofDays(366);

    private CalendarFile() {
    }

    /** One meeting, to be put into a calendar. */
    static byte[] of(List<CalendarEntry> entries) {
        return write(entries, null, null);
    }

    /** A calendar that is read again and again. */
    static byte[] feed(List<CalendarEntry> entries, String name, Duration readAgainAfter) {
        return write(entries, name, readAgainAfter);
    }

    private static byte[] write(List<CalendarEntry> entries, @Nullable String name, @Nullable Duration readAgainAfter) {
        var calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        if (name != null && readAgainAfter != null) {
            calendar.setName(name);
            calendar.setRefreshInterval(duration(readAgainAfter, false));
            // what came before RFC 7986, and is still what most calendars read
            calendar.setExperimentalProperty("X-WR-CALNAME", name);
            calendar.setExperimentalProperty("X-PUBLISHED-TTL", duration(readAgainAfter, false).toString());
        }
        Map<ZoneId, TimezoneAssignment> zones = new HashMap<>();
        for (CalendarEntry entry : entries) {
            add(calendar, entry, zones.computeIfAbsent(entry.zone(), zone -> zone(zone, entries)));
        }
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Folding.fold(text.toString());
    }

    private static TimezoneAssignment zone(ZoneId zone, List<CalendarEntry> entries) {
        List<Instant> moments = entries.stream().filter(entry -> entry.zone().equals(zone)).map(CalendarEntry::startsAt)
                .sorted(Comparator.naturalOrder()).toList();
        return ZoneComponents.assignment(zone, moments.getFirst(), moments.getLast().plus(AHEAD));
    }

    private static void add(ICalendar calendar, CalendarEntry entry, TimezoneAssignment zone) {
        var event = new VEvent();
        event.setUid(entry.uid());
        event.setSequence(entry.sequence());
        // of something published: when it was last changed (RFC 5545, 3.8.7.2); of the moment of reading, every reading would differ
        event.setDateTimeStamp(Date.from(entry.changedAt()));
        event.setLastModified(Date.from(entry.changedAt()));
        calendar.getTimezoneInfo().setTimezone(event.setDateStart(Date.from(entry.startsAt()), true), zone);
        if (entry.endsAt().isAfter(entry.startsAt())) {
            calendar.getTimezoneInfo().setTimezone(event.setDateEnd(Date.from(entry.endsAt()), true), zone);
        }
        event.setSummary(text(entry.summary()));
        event.setDescription(text(entry.description()));
        if (entry.location() != null) {
            event.setLocation(text(entry.location()));
        }
        event.setUrl(entry.page().toString());
        if (entry.join() != null) {
            event.addConference(new Conference(entry.join().toString()));
        }
        event.setStatus(status(entry.status()));
        event.setTransparency(!entry.blocksTime() || entry.status() == Status.CANCELLED);
        for (Duration alarm : entry.alarms()) {
            event.addAlarm(VAlarm.display(new Trigger(duration(alarm, true), Related.START), text(entry.summary())));
        }
        calendar.addEvent(event);
    }

    private static biweekly.property.Status status(Status status) {
        return switch (status) {
            case TENTATIVE -> biweekly.property.Status.tentative();
            case CONFIRMED -> biweekly.property.Status.confirmed();
            case CANCELLED -> biweekly.property.Status.cancelled();
        };
    }

    private static biweekly.util.Duration duration(Duration length, boolean before) {
        return biweekly.util.Duration.builder().prior(before).days(part((int) length.toDaysPart()))
                .hours(part(length.toHoursPart())).minutes(part(length.toMinutesPart())).seconds(part(length.toSecondsPart()))
                .build();
    }

    private static @Nullable Integer part(int number) {
        return number == 0 ? null : number;
    }

    /** Without the control characters that no calendar may have (RFC 5545, 3.1). */
    private static String text(String text) {
        return text.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
    }
}
