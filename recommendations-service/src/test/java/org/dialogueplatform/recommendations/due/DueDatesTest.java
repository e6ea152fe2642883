package org.dialogueplatform.recommendations.due;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.recommendations.followup.ProgressReport;
import org.dialogueplatform.recommendations.followup.ReportContent;
import org.dialogueplatform.recommendations.indicator.Baseline;
import org.dialogueplatform.recommendations.indicator.Indicator;
import org.dialogueplatform.recommendations.indicator.IndicatorDetails;
import org.dialogueplatform.recommendations.indicator.Measurement;
import org.dialogueplatform.recommendations.indicator.Target;
import org.dialogueplatform.recommendations.plan.Agency;
import org.dialogueplatform.recommendations.plan.Frequency;
import org.dialogueplatform.recommendations.plan.Measure;
import org.dialogueplatform.recommendations.plan.MeasureDetails;
import org.dialogueplatform.recommendations.plan.Plan;
import org.dialogueplatform.recommendations.plan.PlanDetails;
import org.dialogueplatform.recommendations.plan.Term;
import org.dialogueplatform.recommendations.position.Approver;
import org.junit.jupiter.api.Test;

class DueDatesTest {

    private static final UUID LABOUR = UUID.randomUUID();
    private static final UUID PROSECUTOR = UUID.randomUUID();
    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final LocalDate TODAY = LocalDate.of(2024, 3, 1);
    private static final DueDates DATES = new DueDates(TODAY, ALMATY);
    private static final Occurrence ENTERED = at("2023-12-01T04:00:00Z");

    @Test
    void aMeasureIsDueByItsTerm() {
        Measure measure = measure("February 2024", null);
        DueDate due = DATES.of(measure, plan(null), List.of()).getFirst();
        assertEquals(LocalDate.of(2024, 2, 29), due.dueOn());
        assertEquals(LABOUR, due.organisationId());
        assertTrue(due.isOverdueOn(TODAY));
        assertEquals(1, due.overdueDays(TODAY));
        assertFalse(due.isOverdueOn(LocalDate.of(2024, 2, 29)));
    }

    @Test
    void whatCannotBeDatedIsNotDue() {
        assertEquals(List.of(), DATES.of(measure("on a regular basis", null), plan(null), List.of()));
    }

    @Test
    void anExtendedMeasureIsDueByItsNewTerm() {
        Measure measure = measure("February 2024", null);
        measure.extend(Term.read("by the end of the third quarter of 2024", null), "Resolution No. 5", ENTERED);
        assertEquals(LocalDate.of(2024, 9, 30), DATES.of(measure, plan(null), List.of()).getFirst().dueOn());
    }

    @Test
    void theDayOnWhichItWasDoneIsTheBodys() {
        Measure measure = measure("February 2024", null);
        measure.begin(ENTERED);
        // 29 February 23:30 in Greenwich is 1 March in Almaty
        measure.complete("Minutes No. 4", at("2024-02-29T23:30:00Z"));
        DueDate due = DATES.of(measure, plan(null), List.of()).getFirst();
        assertEquals(LocalDate.of(2024, 3, 1), due.fulfilledOn());
        assertFalse(due.isOverdueOn(LocalDate.of(2025, 1, 1)));
    }

    @Test
    void reportsAreDueAtTheEndsOfThePeriodsUntilTheTerm() {
        Measure measure = measure("by the end of the third quarter of 2024", null);
        assertEquals(List.of("2024-03-31", "2024-06-30", "2024-09-30"),
                days(DATES.of(measure, plan(Frequency.QUARTERLY), List.of()), DueKind.PROGRESS_REPORT));
        assertEquals(List.of("2024-06-30"),
                days(DATES.of(measure, plan(Frequency.HALF_YEARLY), List.of()), DueKind.PROGRESS_REPORT));
        assertEquals(List.of(), days(DATES.of(measure, plan(null), List.of()), DueKind.PROGRESS_REPORT));
        Measure later = measure("April 2024", LocalDate.of(2024, 2, 15));
        assertEquals(List.of("2024-02-29", "2024-03-31", "2024-04-30"),
                days(DATES.of(later, plan(Frequency.MONTHLY), List.of()), DueKind.PROGRESS_REPORT));
        Measure undated = measure("on a regular basis", null);
        assertEquals(List.of("2024-12-31"),
                days(DATES.of(undated, plan(Frequency.YEARLY), List.of()), DueKind.PROGRESS_REPORT));
        assertEquals(List.of("2024-12-31"),
                days(DATES.of(undated, plan(Frequency.ONCE), List.of()), DueKind.PROGRESS_REPORT));
    }

    @Test
    void anAcceptedReportFulfilsThePeriodsWhoseLastDayItCovers() {
        Measure measure = measure("by the end of 2024", null);
        ProgressReport half = report(measure, "2024-01-01", "2024-06-30", "2024-07-02T04:00:00Z");
        List<DueDate> dates = DATES.of(measure, plan(Frequency.QUARTERLY), List.of(half)).stream()
                .filter(due -> due.kind() == DueKind.PROGRESS_REPORT).toList();
        assertEquals(LocalDate.of(2024, 7, 2), dates.get(0).fulfilledOn());
        assertEquals(LocalDate.of(2024, 7, 2), dates.get(1).fulfilledOn());
        assertTrue(dates.get(2).isOpen());
        ProgressReport tooShort = report(measure, "2024-07-01", "2024-09-29", "2024-10-02T04:00:00Z");
        assertTrue(DATES.of(measure, plan(Frequency.QUARTERLY), List.of(tooShort)).stream().allMatch(DueDate::isOpen));
    }

    @Test
    void whatIsCompletedNeedsNoMoreReportsAndWhatIsCancelledNothing() {
        Measure measure = measure("by the end of 2024", null);
        measure.begin(ENTERED);
        ProgressReport first = report(measure, "2024-01-01", "2024-03-31", "2024-04-02T04:00:00Z");
        measure.complete("Minutes No. 4", at("2024-05-02T04:00:00Z"));
        assertEquals(List.of("2024-03-31"),
                days(DATES.of(measure, plan(Frequency.QUARTERLY), List.of(first)), DueKind.PROGRESS_REPORT));
        Measure cancelled = measure("by the end of 2024", null);
        cancelled.cancel("Resolution No. 6", ENTERED);
        assertEquals(List.of(), DATES.of(cancelled, plan(Frequency.QUARTERLY), List.of()));
        assertEquals(List.of(), DATES.of(indicator(cancelled), cancelled, "2"));
    }

    @Test
    void aValueIsDueForEachPeriodUntilTheTarget() {
        Measure measure = measure("by the end of 2024", null);
        assertEquals(List.of("2023-11-30", "2024-02-29", "2024-05-31"),
                days(DATES.of(indicator(measure), measure, "2"), DueKind.INDICATOR_VALUE));
    }

    @Test
    void aValueFulfilsItsPeriodFromTheDayItWasFirstEntered() {
        Measure measure = measure("by the end of 2024", null);
        Indicator indicator = indicator(measure);
        indicator.measure(measured("2023-11-30"), PROSECUTOR, TODAY, at("2023-12-05T04:00:00Z"));
        indicator.correct(1, measured("2023-11-29"), PROSECUTOR, TODAY, at("2024-02-01T04:00:00Z"));
        List<DueDate> dates = DATES.of(indicator, measure, "2");
        assertEquals(LocalDate.of(2023, 12, 5), dates.get(0).fulfilledOn());
        assertTrue(dates.get(1).isOverdueOn(TODAY));
        assertFalse(dates.get(2).isOverdueOn(TODAY));
        assertEquals(PROSECUTOR, dates.get(1).organisationId());
        indicator.correct(2, measured("2024-02-29"), PROSECUTOR, TODAY, at("2024-02-29T20:00:00Z"));
        dates = DATES.of(indicator, measure, "2");
        assertTrue(dates.get(0).isOpen());
        assertEquals(LocalDate.of(2024, 3, 1), dates.get(1).fulfilledOn());
    }

    @Test
    void aPauseIsShownUntilItIsOver() {
        Measure measure = measure("February 2024", null);
        measure.pause(LocalDate.of(2024, 3, 31), TODAY, at("2024-03-01T04:00:00Z"));
        Indicator indicator = indicator(measure);
        assertTrue(DATES.of(measure, plan(null), List.of()).getFirst().paused());
        assertTrue(DATES.of(indicator, measure, "2").getFirst().paused());
        assertTrue(new DueDates(LocalDate.of(2024, 3, 31), ALMATY).of(measure, plan(null), List.of()).getFirst().paused());
        assertFalse(new DueDates(LocalDate.of(2024, 4, 1), ALMATY).of(measure, plan(null), List.of()).getFirst().paused());
        measure.resume(TODAY, at("2024-03-01T05:00:00Z"));
        assertFalse(DATES.of(measure, plan(null), List.of()).getFirst().paused());
        assertEquals(2, measure.pauses().size());
    }

    private static List<String> days(List<DueDate> dates, DueKind kind) {
        return dates.stream().filter(due -> due.kind() == kind).map(due -> due.dueOn().toString()).toList();
    }

    private static Plan plan(Frequency rhythm) {
        return Plan.enter(new PlanDetails(text("Plan for 2024"), "Resolution No. 1", LocalDate.of(2024, 1, 1),
                LocalDate.of(2024, 12, 31), null, rhythm), ENTERED);
    }

    private static Measure measure(String term, LocalDate beginsOn) {
        return Measure.enter(UUID.randomUUID(), new MeasureDetails(null, "2", text("Accession"), text("Proposals"),
                Term.read(term, null), beginsOn, List.of(new Agency(LABOUR, false), new Agency(PROSECUTOR, true)), null),
                ENTERED);
    }

    private static ProgressReport report(Measure measure, String from, String to, String submitted) {
        var report = ProgressReport.draft(measure.id(), PROSECUTOR,
                new ReportContent(LocalDate.parse(from), LocalDate.parse(to), text("A draft law."), List.of()),
                at(submitted));
        report.submit(at(submitted), Approver.ON_PAPER);
        report.accept(at("2024-12-01T04:00:00Z"));
        return report;
    }

    private static Indicator indicator(Measure measure) {
        return Indicator.ofMeasure(measure.id(), new IndicatorDetails(text("Cases"), "cases",
                new Baseline(BigDecimal.ONE, LocalDate.of(2023, 8, 31)), new Target(BigDecimal.TEN, LocalDate.of(2024, 6, 30)),
                List.of(), Frequency.QUARTERLY, LocalDate.of(2023, 11, 30), PROSECUTOR), ENTERED);
    }

    private static Measurement measured(String day) {
        return new Measurement(LocalDate.parse(day), BigDecimal.TWO, Map.of(), "Supreme Court", null);
    }

    private static LocalizedText text(String english) {
        return LocalizedText.of(Language.EN, english);
    }

    private static Occurrence at(String moment) {
        return new Occurrence(Instant.parse(moment), Instant.parse(moment), "As the file says.");
    }
}
