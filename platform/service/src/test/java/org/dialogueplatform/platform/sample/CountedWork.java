package org.dialogueplatform.platform.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.platform.schedule.DailyWork;

/** Daily work that keeps count of itself, and fails as often as it is told to. */
@ApplicationScoped
public class CountedWork implements DailyWork {

    private final List<LocalDate> days = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();

    @Override
    public String name() {
        return "counted-work";
    }

    @Override
    public void run(LocalDate day) {
        days.add(day);
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("as it was told");
        }
    }

    public void failTimes(int times) {
        failures.set(times);
    }

    public long runsFor(LocalDate day) {
        return days.stream().filter(day::equals).count();
    }
}
