package org.dialogueplatform.recommendations.due;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import org.dialogueplatform.recommendations.followup.ProgressReport;
import org.dialogueplatform.recommendations.followup.ReportState;
import org.dialogueplatform.recommendations.followup.ReportStep;
import org.dialogueplatform.recommendations.indicator.Indicator;
import org.dialogueplatform.recommendations.indicator.IndicatorValue;
import org.dialogueplatform.recommendations.instruction.Instruction;
import org.dialogueplatform.recommendations.plan.Measure;
import org.dialogueplatform.recommendations.plan.MeasureState;
import org.dialogueplatform.recommendations.plan.Plan;
import org.jspecify.annotations.Nullable;

/** What follows from plans and indicators about what is due when, and from reports and values about what was done. */
public final class DueDates {

    private final LocalDate today;
    private final ZoneId zone;

    /** @param zone in which a day begins */
    public DueDates(LocalDate today, ZoneId zone) {
        this.today = today;
        this.zone = zone;
    }

    /**
     * Of a measure: that it is completed by its term, and until then reported on by who leads it, for every period of its
     * plan's rhythm.
     *
     * @param accepted its accepted reports, of whichever of its agencies
     */
    public List<DueDate> of(Measure measure, Plan plan, Collection<ProgressReport> accepted) {
        List<DueDate> all = new ArrayList<>();
        LocalDate term = measure.term().dueOn();
        if (measure.state() == MeasureState.CANCELLED) {
            return all;
        }
        if (term != null) {
            all.add(due(DueKind.MEASURE_COMPLETION, measure, term, completedOn(measure)));
        }
        if (plan.reportingRhythm() != null) {
            LocalDate begin = measure.beginsOn() == null || measure.beginsOn().isBefore(plan.validFrom()) ? plan.validFrom()
                    : measure.beginsOn();
            for (LocalDate end : plan.reportingRhythm().calendarEnds(begin, term == null ? plan.validTo() : term)) {
                LocalDate reported = reportedOn(end, accepted);
                // what is completed needs no more reports
                if (reported != null || !measure.state().isOver()) {
                    all.add(due(DueKind.PROGRESS_REPORT, measure, end, reported));
                }
            }
        }
        return all;
    }

    /**
     * Of an indicator: a value for each of its periods. Of a cancelled measure nothing more; of a completed one it goes on,
     * because it is then that the measure is to have changed something.
     *
     * @param measure the measure it counts something of, if it does
     * @param number the measure's number or the recommendation's reference
     */
    public List<DueDate> of(Indicator indicator, @Nullable Measure measure, @Nullable String number) {
        boolean cancelled = measure != null && measure.state() == MeasureState.CANCELLED;
        boolean paused = measure != null && measure.isPausedOn(today);
        List<DueDate> all = new ArrayList<>();
        for (LocalDate end : indicator.periodEnds()) {
            LocalDate measured = measuredFor(end, indicator);
            if (measured != null || !cancelled) {
                all.add(new DueDate(DueKind.INDICATOR_VALUE, indicator.id(), indicator.measureId(), number,
                        indicator.organisationId(), end, measured, paused && measured == null));
            }
        }
        return all;
    }

    /** Of an instruction: that it is fulfilled by the day the meeting said. */
    public static DueDate of(Instruction instruction) {
        return new DueDate(DueKind.INSTRUCTION, instruction.id(), null, null, instruction.organisationId(),
                instruction.dueOn(), instruction.fulfilledOn(), false);
    }

    private DueDate due(DueKind kind, Measure measure, LocalDate day, @Nullable LocalDate fulfilled) {
        return new DueDate(kind, measure.id(), measure.id(), measure.number(), measure.lead().organisationId(), day, fulfilled,
                fulfilled == null && measure.isPausedOn(today));
    }

    private @Nullable LocalDate completedOn(Measure measure) {
        return measure.steps().stream().filter(step -> step.state() == MeasureState.COMPLETED).findFirst()
                .map(step -> day(step.occurredAt())).orElse(null);
    }

    /** When the report on the last day of a period was handed in: accepting it is not its agency's affair. */
    private @Nullable LocalDate reportedOn(LocalDate end, Collection<ProgressReport> accepted) {
        return accepted.stream().filter(report -> !report.periodFrom().isAfter(end) && !report.periodTo().isBefore(end))
                .flatMap(report -> report.steps().stream().filter(step -> step.state() == ReportState.SUBMITTED)
                        .map(ReportStep::occurredAt).reduce((earlier, later) -> later).stream())
                .min(Instant::compareTo).map(this::day).orElse(null);
    }

    /** When the period was first measured; a correction makes no value late. */
    private @Nullable LocalDate measuredFor(LocalDate end, Indicator indicator) {
        for (IndicatorValue valid : indicator.validValues()) {
            if (isFor(end, indicator, valid)) {
                IndicatorValue first = valid;
                while (first.corrects() != null && isFor(end, indicator, indicator.value(first.corrects()))) {
                    first = indicator.value(Objects.requireNonNull(first.corrects()));
                }
                return day(first.occurredAt());
            }
        }
        return null;
    }

    private static boolean isFor(LocalDate end, Indicator indicator, IndicatorValue value) {
        return indicator.endOfPeriodOf(value.measuredOn()).equals(end);
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
