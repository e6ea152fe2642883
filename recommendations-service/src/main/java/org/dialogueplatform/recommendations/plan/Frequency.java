package org.dialogueplatform.recommendations.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** How often something is due. */
public enum Frequency {

    MONTHLY(1),
    QUARTERLY(3),
    HALF_YEARLY(6),
    YEARLY(12),
    ONCE(0);

    /** Whatever is due for longer than this was written with a slip of the pen. */
    public static final int MOST_YEARS = 50;

    private final int months;

    Frequency(int months) {
        this.months = months;
    }

    /** The ends of its periods, from the first one to a last day. */
    public List<LocalDate> ends(LocalDate first, LocalDate until) {
        List<LocalDate> ends = new ArrayList<>();
        for (int no = 0; !end(first, no).isAfter(until); no++) {
            ends.add(end(first, no));
            if (this == ONCE) {
                break;
            }
        }
        return ends;
    }

    /**
     * The end of the period in which a day lies, where one of the periods ends on this first day. All days are in one that is
     * due once.
     */
    public LocalDate endOfPeriodOf(LocalDate day, LocalDate first) {
        if (this == ONCE) {
            return first;
        }
        long between = ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(day));
        int no = (int) Math.floorDiv(between, (long) months);
        while (end(first, no).isBefore(day)) {
            no++;
        }
        return end(first, no);
    }

    /**
     * The ends of the months, quarters, halves and years of the calendar that fall between two days; of what is due once the
     * last day.
     */
    public List<LocalDate> calendarEnds(LocalDate from, LocalDate until) {
        if (this == ONCE) {
            return until.isBefore(from) ? List.of() : List.of(until);
        }
        int last = ((from.getMonthValue() - 1) / months + 1) * months;
        return ends(YearMonth.of(from.getYear(), last).atEndOfMonth(), until);
    }

    /** What begins with the end of a month keeps to the ends of months, however many days they have. */
    private LocalDate end(LocalDate first, int no) {
        LocalDate day = first.plusMonths((long) no * months);
        return first.getDayOfMonth() == first.lengthOfMonth() ? YearMonth.from(day).atEndOfMonth() : day;
    }
}
