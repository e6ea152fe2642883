package org.dialogueplatform.testing.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * CPU time of the suite's processes so far, as Linux tells it.
 *
 * @param seconds by part
 */
record CpuTime(Map<String, Double> seconds) {

    /** What Linux shows to programs is in hundredths of a second on every machine. */
    private static final double TICKS_A_SECOND = 100;

    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int ENDED_CHILDREN_USER = 13;
    private static final int ENDED_CHILDREN_SYSTEM = 14;

    static CpuTime of(Map<String, Stack.Part> processes) {
        Map<String, Double> seconds = new LinkedHashMap<>();
        processes.forEach((name, part) -> seconds.put(name, ticks(part.pid()) / TICKS_A_SECOND));
        return new CpuTime(seconds);
    }

    /** Of a process and those it started: PostgreSQL has one for each connection. */
    private static long ticks(long pid) {
        return ProcessHandle.of(pid).stream().flatMap(process -> process.descendants()).mapToLong(
                child -> ticks(child.pid(), USER, SYSTEM)).sum()
                + ticks(pid, USER, SYSTEM, ENDED_CHILDREN_USER, ENDED_CHILDREN_SYSTEM);
    }

    private static long ticks(long pid, int... fields) {
        try {
            return ticks(Files.readString(Path.of("/proc", Long.toString(pid), "stat")), fields);
        } catch (IOException _) {
            // it has ended; its parent has its time now
            return 0;
        }
    }

    static long ticks(String stat, int... fields) {
        // the second field is the program's name in parentheses, and may hold blanks
        String[] rest = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long sum = 0;
        for (int field : fields) {
            sum += Long.parseLong(rest[field]);
        }
        return sum;
    }

    CpuTime since(CpuTime earlier) {
        Map<String, Double> between = new LinkedHashMap<>();
        seconds.forEach((name, now) -> between.put(name, now - earlier.of(name)));
        return new CpuTime(between);
    }

    double of(String part) {
        return Objects.requireNonNull(seconds.get(part), part);
    }
}
