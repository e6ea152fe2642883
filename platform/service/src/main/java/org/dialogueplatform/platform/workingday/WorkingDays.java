package org.dialogueplatform.platform.workingday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A calendar of working days: five days a week, without public holidays, with the days that were moved by decree. */
public final class WorkingDays {

    /** Longer than any run of days without work, so that a mistaken calendar ends in an error and not in a loop. */
    private static final int LONGEST_REST = 60;

    private final List<Holiday> holidays;
    /** Days of rest by decree, and the days that are worked instead. */
    private final Map<LocalDate, LocalDate> moved;
    private final Map<Integer, Set<LocalDate>> restOfYear = new ConcurrentHashMap<>();

    WorkingDays(List<Holiday> holidays, Map<LocalDate, LocalDate> moved) {
        this.holidays = List.copyOf(holidays);
        this.moved = Map.copyOf(moved);
    }

    public boolean isWorked(LocalDate day) {
        if (moved.containsValue(day)) {
            return true;
        }
        return !moved.containsKey(day) && !isWeekend(day) && !rest(day.getYear()).contains(day);
    }

    /** The working day that lies as many working days before a day, which itself is not counted. */
    public LocalDate before(LocalDate day, int workingDays) {
        return step(day, workingDays, -1);
    }

    /** The working day that lies as many working days after a day, which itself is not counted. */
    public LocalDate after(LocalDate day, int workingDays) {
        return step(day, workingDays, 1);
    }

    private LocalDate step(LocalDate from, int workingDays, int direction) {
        LocalDate day = from;
        for (int counted = 0, rested = 0; counted < workingDays; rested++) {
            day = day.plusDays(direction);
            if (isWorked(day)) {
                counted++;
                rested = 0;
            } else if (rested > LONGEST_REST) {
                throw new IllegalStateException("The calendar of working days has none around " + day);
            }
        }
        return day;
    }

    private Set<LocalDate> rest(int year) {
        return restOfYear.computeIfAbsent(year, this::compute);
    }

    private Set<LocalDate> compute(int year) {
        Set<LocalDate> rest = new TreeSet<>();
        holidays.forEach(holiday -> holiday.in(year).forEach(rest::add));
        List<LocalDate> onWeekend = holidays.stream().filter(Holiday::movesFromWeekend).flatMap(holiday -> holiday.in(year))
                .filter(WorkingDays::isWeekend).sorted().toList();
        for (LocalDate holiday : onWeekend) {
            Stream.iterate(holiday, day -> day.plusDays(1)).filter(day -> !isWeekend(day) && !rest.contains(day)).findFirst()
                    .ifPresent(rest::add);
        }
        return rest;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
