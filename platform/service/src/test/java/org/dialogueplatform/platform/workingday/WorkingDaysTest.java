package org.dialogueplatform.platform.workingday;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    private final WorkingDays kazakhstan = WorkingDaysFile.read("KZ");

    @ParameterizedTest(name = "{0} is free: the Ministry of Labour's calendar of 2026")
    @ValueSource(strings = { "2026-01-01", "2026-01-02", "2026-01-07", "2026-03-09", "2026-03-23", "2026-03-24", "2026-03-25",
            "2026-05-01", "2026-05-07", "2026-05-11", "2026-05-27", "2026-07-06", "2026-10-26", "2026-12-16" })
    void givenKazakhstan2026ThenHolidaysAndWhatTheyMoveAreFree(String day) {
        assertFalse(kazakhstan.isWorked(LocalDate.parse(day)));
    }

    @ParameterizedTest(name = "{0} is worked")
    @ValueSource(strings = { "2026-01-05", "2026-01-06", "2026-03-10", "2026-03-20", "2026-03-26", "2026-05-08", "2026-05-12",
            "2026-12-17" })
    void givenKazakhstan2026ThenTheDaysAroundAreWorked(String day) {
        assertTrue(kazakhstan.isWorked(LocalDate.parse(day)));
    }

    @Test
    void givenADecreeThenTheDayItFreesIsFreeAndTheSaturdayForItIsWorked() {
        assertFalse(kazakhstan.isWorked(LocalDate.parse("2023-07-07")));
        assertTrue(kazakhstan.isWorked(LocalDate.parse("2023-07-01")));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { "2019-08-11", "2020-07-31", "2023-06-28" })
    void thenTheFirstDayOfKurbanAitIsFree(String day) {
        assertFalse(kazakhstan.isWorked(LocalDate.parse(day)));
    }

    @Test
    void whatFallsAwayOnAWeekendMovesNothing() {
        // Orthodox Christmas 2023 was a Saturday
        assertTrue(kazakhstan.isWorked(LocalDate.parse("2023-01-09")));
    }

    @Test
    void whenCountingThenDaysOfRestAreNotCounted() {
        assertEquals(LocalDate.parse("2023-01-25"), kazakhstan.before(LocalDate.parse("2023-01-30"), 3));
        assertEquals(LocalDate.parse("2026-03-19"), kazakhstan.before(LocalDate.parse("2026-03-27"), 3));
        assertEquals(LocalDate.parse("2026-03-26"), kazakhstan.after(LocalDate.parse("2026-03-20"), 1));
        assertEquals(LocalDate.parse("2026-03-20"), kazakhstan.after(LocalDate.parse("2026-03-20"), 0));
    }

    @Test
    void givenAFileOfOnesOwnThenItsLinesAreRead() {
        var own = WorkingDaysFile.parse("# ours\nholiday 11-26 2024-  Founding day\nmoved 2026-11-27 for 2026-11-28\n");
        assertFalse(own.isWorked(LocalDate.parse("2026-11-26")));
        assertTrue(own.isWorked(LocalDate.parse("2026-11-28")));
        assertThrows(IllegalArgumentException.class, () -> WorkingDaysFile.parse("holiday tomorrow"));
        assertThrows(UncheckedIOException.class, () -> WorkingDaysFile.read("XX"));
    }
}
