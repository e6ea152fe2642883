package org.dialogueplatform.recommendations.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.recommendations.plan.Frequency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class IndicatorTest {

    private static final UUID COURT = UUID.randomUUID();
    private static final LocalDate TODAY = LocalDate.of(2024, 3, 1);
    private static final Occurrence NOW = occurrence(null);

    @Test
    void whatIsMeasuredIsKeptAsAnEntry() {
        Indicator indicator = yearly();
        assertEquals(1, indicator.measure(measured("2022-12-31", "1640"), COURT, TODAY, NOW));
        assertEquals(2, indicator.measure(measured("2023-12-31", "2010"), null, TODAY, NOW));
        assertEquals(COURT, indicator.value(1).recordedBy());
        assertNull(indicator.value(2).recordedBy());
        assertEquals(3, indicator.takeRecorded().size());
    }

    @Test
    void aPeriodIsMeasuredOnceAndTheRefusalNamesTheEntry() {
        Indicator indicator = yearly();
        indicator.measure(measured("2022-12-31", "1640"), COURT, TODAY, NOW);
        ProblemException refusal = assertThrows(RuleBroken.class,
                () -> indicator.measure(measured("2022-06-30", "900"), COURT, TODAY, NOW));
        assertEquals(1, refusal.toProblem(null).members().get("entry"));
        assertTrue(refusal.detail().contains("entry 1"), refusal.detail());
        assertEquals(2, indicator.measure(measured("2023-01-01", "900"), COURT, TODAY, NOW));
    }

    @Test
    void aLaterEntryCorrectsAndTheEarlierOneStays() {
        Indicator indicator = yearly();
        indicator.measure(measured("2022-12-31", "1640"), COURT, TODAY, NOW);
        assertEquals("/reason", pointer(() -> indicator.correct(1, measured("2022-12-31", "1650"), COURT, TODAY, NOW)));
        assertEquals(2, indicator.correct(1, measured("2022-12-31", "1650"), COURT, TODAY, occurrence("Counted twice.")));
        assertEquals(new BigDecimal("1640"), indicator.value(1).value());
        assertEquals(2, indicator.correctionOf(1));
        assertEquals(List.of(indicator.value(2)), indicator.validValues());
        assertThrows(RuleBroken.class,
                () -> indicator.correct(1, measured("2022-12-31", "1"), COURT, TODAY, occurrence("Again.")));
        assertEquals(3, indicator.correct(2, measured("2022-12-31", "1651"), COURT, TODAY, occurrence("Again.")));
        assertThrows(RuleBroken.class, () -> indicator.measure(measured("2022-12-31", "1"), COURT, TODAY, NOW));
        assertThrows(NotFound.class,
                () -> indicator.correct(4, measured("2022-12-31", "1"), COURT, TODAY, occurrence("None.")));
    }

    @Test
    void aCorrectionDoesNotTakeThePeriodOfAnotherEntry() {
        Indicator indicator = yearly();
        indicator.measure(measured("2022-12-31", "1640"), COURT, TODAY, NOW);
        indicator.measure(measured("2023-12-31", "2010"), COURT, TODAY, NOW);
        assertThrows(RuleBroken.class,
                () -> indicator.correct(2, measured("2022-12-31", "2010"), COURT, TODAY, occurrence("Wrong year.")));
        assertEquals(2, indicator.values().size());
    }

    @Test
    void whatCannotHaveBeenMeasuredIsRefused() {
        Indicator indicator = yearly();
        assertEquals("/measuredOn", pointer(() -> indicator.measure(measured("2024-03-02", "1"), COURT, TODAY, NOW)));
        assertEquals("/measuredOn", pointer(() -> indicator.measure(measured("2021-12-30", "1"), COURT, TODAY, NOW)));
        Map<String, Map<String, BigDecimal>> byAge = Map.of("age/group", Map.of("0-17", BigDecimal.ONE));
        assertEquals("/disaggregated/age~1group", pointer(() -> indicator.measure(
                new Measurement(TODAY, BigDecimal.TEN, byAge, "Court", null), COURT, TODAY, NOW)));
        assertEquals(List.of(), indicator.values());
        assertEquals(1, indicator.measure(measured("2024-03-01", "1"), COURT, TODAY, NOW));
    }

    @Test
    void anIndicatorBeginsBeforeItEnds() {
        assertEquals("/baseline/date", pointer(() -> details("2024-12-31", "2024-12-31", "2024-12-31")));
        assertEquals("/firstDueOn", pointer(() -> details("2021-12-31", "2024-12-31", "2025-12-31")));
        assertEquals("/firstDueOn", pointer(() -> details("2021-12-31", "2024-12-31", "2021-12-31")));
        assertEquals("/target/dueOn", pointer(() -> details("1991-12-16", "2091-12-16", "1992-12-16")));
    }

    @Test
    void settingItAnewKeepsWhatWasMeasured() {
        Indicator indicator = yearly();
        indicator.measure(measured("2022-12-31", "1640"), COURT, TODAY, NOW);
        indicator.revise(details("2021-12-31", "2025-12-31", "2022-12-31"), NOW);
        assertEquals(1, indicator.values().size());
        assertEquals(LocalDate.of(2025, 12, 31), indicator.periodEnds().getLast());
    }

    @Test
    void numbersAreWrittenAsPeopleWriteThem() {
        assertEquals("1200", Numbers.plain(new BigDecimal("1.2E+3")).toString());
        assertEquals("12.5", Numbers.plain(new BigDecimal("12.500")).toString());
    }

    private static Indicator yearly() {
        return Indicator.ofMeasure(UUID.randomUUID(), details("2021-12-31", "2024-12-31", "2022-12-31"), NOW);
    }

    private static IndicatorDetails details(String baseline, String target, String first) {
        return new IndicatorDetails(LocalizedText.of(Language.EN, "Cases heard with an interpreter"), "cases per year",
                new Baseline(new BigDecimal(1200), LocalDate.parse(baseline)),
                new Target(new BigDecimal(3000), LocalDate.parse(target)), List.of("sex"), Frequency.YEARLY,
                LocalDate.parse(first), COURT);
    }

    private static Measurement measured(String day, String value) {
        return new Measurement(LocalDate.parse(day), new BigDecimal(value), Map.of("sex", Map.of("female", BigDecimal.ONE)),
                "Supreme Court", null);
    }

    private static Occurrence occurrence(String reason) {
        return new Occurrence(Instant.parse("2024-03-01T04:00:00Z"), Instant.parse("2024-03-01T04:00:00Z"), reason);
    }

    private static String pointer(Executable act) {
        return assertThrows(Invalid.class, act).errors().getFirst().pointer();
    }
}
