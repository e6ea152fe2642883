package org.dialogueplatform.platform.workingday;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A day of rest that comes every year.
 *
 * @param islamic whether month and day are of the Islamic calendar (Umm al-Qura)
 * @param movesFromWeekend whether the next working day is free instead, if it falls on a Saturday or Sunday
 * @param since the first year
 * @param until the last year
 */
record Holiday(MonthDay day, boolean islamic, boolean movesFromWeekend, int since, int until) {

    /** When it is in a year; an Islamic one can come twice, or, where the calendar is not computed, not at all. */
    Stream<LocalDate> in(int year) {
        if (year < since || year > until) {
            return Stream.empty();
        }
        return islamic ? islamicIn(year) : Stream.of(day.atYear(year));
    }

    private Stream<LocalDate> islamicIn(int year) {
        try {
            int first = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR_OF_ERA);
            return IntStream.rangeClosed(first, first + 1)
                    .mapToObj(hijrah -> LocalDate
                            .from(HijrahChronology.INSTANCE.date(hijrah, day.getMonthValue(), day.getDayOfMonth())))
                    .filter(date -> date.getYear() == year);
        } catch (DateTimeException _) {
            return Stream.empty();
        }
    }
}
