package org.dialogueplatform.recommendations.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

class FrequencyTest {

    @Test
    void whatBeginsWithTheEndOfAMonthKeepsToTheEndsOfMonths() {
        assertEquals(days("2023-11-30", "2023-12-31", "2024-01-31", "2024-02-29", "2024-03-31"),
                Frequency.MONTHLY.ends(day("2023-11-30"), day("2024-03-31")));
        assertEquals(days("2023-09-30", "2023-12-31", "2024-03-31", "2024-06-30"),
                Frequency.QUARTERLY.ends(day("2023-09-30"), day("2024-09-29")));
        assertEquals(days("2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"),
                Frequency.YEARLY.ends(day("2024-02-29"), day("2028-12-31")));
        assertEquals(days("2024-06-30", "2024-12-31"), Frequency.HALF_YEARLY.ends(day("2024-06-30"), day("2024-12-31")));
    }

    @Test
    void anotherDayOfTheMonthStaysWhereTheMonthHasIt() {
        assertEquals(days("2024-01-30", "2024-02-29", "2024-03-30"),
                Frequency.MONTHLY.ends(day("2024-01-30"), day("2024-04-29")));
        assertEquals(days("2023-01-15", "2024-01-15"), Frequency.YEARLY.ends(day("2023-01-15"), day("2025-01-14")));
    }

    @Test
    void whatIsDueOnceIsDueOnce() {
        assertEquals(days("2024-05-01"), Frequency.ONCE.ends(day("2024-05-01"), day("2030-01-01")));
        assertEquals(List.of(), Frequency.ONCE.ends(day("2024-05-01"), day("2024-04-30")));
        assertEquals(day("2024-05-01"), Frequency.ONCE.endOfPeriodOf(day("2027-05-01"), day("2024-05-01")));
        assertEquals(days("2024-12-31"), Frequency.ONCE.calendarEnds(day("2024-01-01"), day("2024-12-31")));
    }

    @Test
    void thePeriodOfADayEndsOnOrAfterIt() {
        LocalDate first = day("2023-03-31");
        assertEquals(day("2023-03-31"), Frequency.QUARTERLY.endOfPeriodOf(day("2023-03-31"), first));
        assertEquals(day("2023-06-30"), Frequency.QUARTERLY.endOfPeriodOf(day("2023-04-01"), first));
        assertEquals(day("2022-12-31"), Frequency.QUARTERLY.endOfPeriodOf(day("2022-10-01"), first));
        assertEquals(day("2022-09-30"), Frequency.QUARTERLY.endOfPeriodOf(day("2022-09-30"), first));
        assertEquals(day("2024-01-15"), Frequency.YEARLY.endOfPeriodOf(day("2023-01-16"), day("2023-01-15")));
        assertEquals(day("2024-02-29"), Frequency.MONTHLY.endOfPeriodOf(day("2024-02-29"), day("2023-02-28")));
        assertEquals(day("2021-01-15"), Frequency.YEARLY.endOfPeriodOf(day("2021-01-15"), day("2023-01-15")));
    }

    @Test
    void theCalendarsPeriodsEndWithMonthsQuartersHalvesAndYears() {
        assertEquals(days("2022-06-30", "2022-09-30", "2022-12-31"),
                Frequency.QUARTERLY.calendarEnds(day("2022-04-28"), day("2022-12-31")));
        assertEquals(days("2022-06-30"), Frequency.QUARTERLY.calendarEnds(day("2022-06-30"), day("2022-09-29")));
        assertEquals(days("2022-06-30", "2022-12-31"),
                Frequency.HALF_YEARLY.calendarEnds(day("2022-04-28"), day("2023-01-31")));
        assertEquals(days("2024-02-29", "2024-03-31"), Frequency.MONTHLY.calendarEnds(day("2024-02-01"), day("2024-03-31")));
        assertEquals(List.of(), Frequency.YEARLY.calendarEnds(day("2024-01-01"), day("2024-12-30")));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static List<LocalDate> days(String... days) {
        return List.of(days).stream().map(LocalDate::parse).toList();
    }
}
