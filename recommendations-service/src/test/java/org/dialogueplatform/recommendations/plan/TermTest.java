package org.dialogueplatform.recommendations.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            // the follow-up plan of 2022 as published
            "By the end of 2023 | 2023-12-31 | YEAR",
            "August 2022 | 2022-08-31 | MONTH",
            "by the end of the third quarter of 2024 | 2024-09-30 | QUARTER",
            "Q3 2024 | 2024-09-30 | QUARTER",
            "2nd quarter 2025 | 2025-06-30 | QUARTER",
            "first half of 2025 | 2025-06-30 | HALF",
            "second half-year 2025 | 2025-12-31 | HALF",
            "by 15 March 2023 | 2023-03-15 | DAY",
            "15th of March, 2023 | 2023-03-15 | DAY",
            "March 15, 2023 | 2023-03-15 | DAY",
            "2023-03-15 | 2023-03-15 | DAY",
            "до 15.03.2023 г. | 2023-03-15 | DAY",
            "2022-2023 | 2023-12-31 | YEAR",
            "February 2024 | 2024-02-29 | MONTH",
            "June, December 2024 | 2024-12-31 | MONTH",
            "до конца 2023 года | 2023-12-31 | YEAR",
            "август 2022 года | 2022-08-31 | MONTH",
            "III квартал 2024 года | 2024-09-30 | QUARTER",
            "II-III кварталы 2024 года | 2024-09-30 | QUARTER",
            "3 квартал 2024 года | 2024-09-30 | QUARTER",
            "до конца третьего квартала 2024 года | 2024-09-30 | QUARTER",
            "в четвёртом квартале 2024 года | 2024-12-31 | QUARTER",
            "первое полугодие 2025 года | 2025-06-30 | HALF",
            "до 15 марта 2023 года | 2023-03-15 | DAY",
            "в течение 2024 года | 2024-12-31 | YEAR",
            "май 2024 года | 2024-05-31 | MONTH",
            "2023 жылдың соңына дейін | 2023-12-31 | YEAR",
            "2022 жылғы тамыз | 2022-08-31 | MONTH",
            "2024 жылғы III тоқсан | 2024-09-30 | QUARTER",
            "2024 жылғы үшінші тоқсан | 2024-09-30 | QUARTER",
            "2024 жылғы желтоқсан | 2024-12-31 | MONTH",
            "2023 жылғы 15 наурызға дейін | 2023-03-15 | DAY",
            "2025 жылғы бірінші жартыжылдық | 2025-06-30 | HALF" })
    void theLastDayATermNamesIsWhenItIsDue(String text, LocalDate dueOn, TermPrecision precision) {
        Term term = Term.read(text, null);
        assertEquals(dueOn, term.dueOn());
        assertEquals(precision, term.precision());
        assertEquals(text, term.text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "by the end of the third quarter | 2027-09-30", "by the end of the year | 2027-12-31",
            "до конца года | 2027-12-31", "декабрь | 2027-12-31", "IV тоқсан | 2027-12-31" })
    void aTermWithoutAYearMeansThatOfAPlanForOneYear(String text, LocalDate dueOn) {
        assertEquals(dueOn, Term.read(text, 2027).dueOn());
        assertFalse(Term.read(text, null).isReadable(), "which year a plan for several years means is not known");
    }

    @ParameterizedTest
    @ValueSource(strings = { "annually", "постоянно", "as agreed", "on a regular basis", "31 June 2024", "тұрақты" })
    void whatCannotBeReadIsKeptAsItIsWritten(String text) {
        Term term = Term.read(text, 2024);
        assertFalse(term.isReadable());
        assertEquals(text, term.text());
        assertNull(term.precision());
    }

    @Test
    void spacesAroundATermAreNotPartOfIt() {
        assertEquals("August 2022", Term.read("  August 2022 ", null).text());
    }
}
