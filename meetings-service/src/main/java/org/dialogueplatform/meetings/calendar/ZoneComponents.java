package org.dialogueplatform.meetings.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.TimeZone;

import org.jspecify.annotations.Nullable;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;

/**
 * What a calendar has to know of a zone, from this Java's own data: what was in force when the time begins that matters, and
 * every change until it ends. A calendar whose own data are older than a law still shows the right hour.
 */
final class ZoneComponents {

    private ZoneComponents() {
    }

    static TimezoneAssignment assignment(ZoneId zone, Instant from, Instant to) {
        return new TimezoneAssignment(TimeZone.getTimeZone(zone), component(zone, from, to));
    }

    private static VTimezone component(ZoneId zone, Instant from, Instant to) {
        ZoneRules rules = zone.getRules();
        var component = new VTimezone(zone.getId());
        @Nullable
        ZoneOffsetTransition change = rules.previousTransition(from.plusNanos(1));
        if (change == null) {
            ZoneOffset offset = rules.getOffset(from);
            add(component, new StandardTime(), LocalDateTime.of(1970, 1, 1, 0, 0), offset, offset);
            change = rules.nextTransition(from);
        }
        while (change != null && !change.getInstant().isAfter(to)) {
            add(component, rules.isDaylightSavings(change.getInstant()) ? new DaylightSavingsTime() : new StandardTime(),
                    change.getDateTimeBefore(), change.getOffsetBefore(), change.getOffsetAfter());
            change = rules.nextTransition(change.getInstant());
        }
        return component;
    }

    private static void add(VTimezone component, Observance observance, LocalDateTime begins, ZoneOffset before,
            ZoneOffset after) {
        observance.setDateStart(new DateTimeComponents(begins.getYear(), begins.getMonthValue(), begins.getDayOfMonth(),
                begins.getHour(), begins.getMinute(), begins.getSecond(), false));
        observance.setTimezoneOffsetFrom(offset(before));
        observance.setTimezoneOffsetTo(offset(after));
        if (observance instanceof DaylightSavingsTime daylight) {
            component.addDaylightSavingsTime(daylight);
        } else {
            component.addStandardTime((StandardTime) observance);
        }
    }

    private static UtcOffset offset(ZoneOffset offset) {
        return new UtcOffset(Duration.ofSeconds(offset.getTotalSeconds()).toMillis());
    }
}
