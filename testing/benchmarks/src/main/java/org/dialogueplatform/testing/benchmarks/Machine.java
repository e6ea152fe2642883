package org.dialogueplatform.testing.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the figures were measured on.
 *
 * @param load how many processes wanted a processor in the minute before the bench
 */
public record Machine(LocalDate day, String processor, int processors, double memoryGib, double load, String java) {

    /** As it is. */
    public static Machine now() {
        return new Machine(LocalDate.now(), value("/proc/cpuinfo", "model name", "unknown processor"),
                Runtime.getRuntime().availableProcessors(),
                Double.parseDouble(value("/proc/meminfo", "MemTotal", "0").replaceAll("\\D", "")) / (1024 * 1024),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), Runtime.version().toString());
    }

    private static String value(String file, String name, String otherwise) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name)).findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip()).orElse(otherwise);
        } catch (IOException _) {
            return otherwise;
        }
    }

    /** Whether others use so much of it that the figures tell of them. */
    boolean isBusy() {
        return load > processors;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s; %d × %s, %.0f GiB, Java %s; load before: %.1f", day, processors, processor,
                memoryGib, java, load);
    }
}
