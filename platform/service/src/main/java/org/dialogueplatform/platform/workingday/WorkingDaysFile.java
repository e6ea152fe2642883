package org.dialogueplatform.platform.workingday;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads a calendar of working days. A line is a holiday or a day that was moved, and what it is called:
 *
 * <pre>
 * holiday 03-08           the next working day is free, if it falls on a weekend
 * rest    01-07 2006-     falls away on a weekend; since 2006
 * rest    islamic-12-10   by the Islamic calendar
 * moved   2023-07-07 for 2023-07-01   the first is free, the second is worked
 * </pre>
 */
final class WorkingDaysFile {

    private static final Pattern YEARLY = Pattern
            .compile("(holiday|rest) +(islamic-)?(\\d\\d-\\d\\d)(?: +(\\d{4})?-(\\d{4})?)?(?: +\\D.*)?");
    private static final Pattern MOVED = Pattern.compile("moved +(\\d{4}-\\d\\d-\\d\\d) +for +(\\d{4}-\\d\\d-\\d\\d)(?: .*)?");

    private WorkingDaysFile() {
    }

    /** One that comes with the suite, by the code of its country, or a file of one's own. */
    static WorkingDays read(String nameOrPath) {
        String name = "/working-days/" + nameOrPath + ".txt";
        try (InputStream known = nameOrPath.matches("[A-Z]{2}") ? WorkingDaysFile.class.getResourceAsStream(name) : null) {
            String text = known == null ? Files.readString(Path.of(nameOrPath))
                    : new String(known.readAllBytes(), StandardCharsets.UTF_8);
            return parse(text);
        } catch (IOException e) {
            throw new UncheckedIOException("The calendar of working days cannot be read: " + nameOrPath, e);
        }
    }

    static WorkingDays parse(String text) {
        List<Holiday> holidays = new ArrayList<>();
        Map<LocalDate, LocalDate> moved = new HashMap<>();
        for (String line : text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList()) {
            Matcher yearly = YEARLY.matcher(line);
            Matcher decree = MOVED.matcher(line);
            if (yearly.matches()) {
                holidays.add(new Holiday(MonthDay.parse("--" + yearly.group(3)), yearly.group(2) != null,
                        yearly.group(1).equals("holiday"), year(yearly.group(4), 0), year(yearly.group(5), 9999)));
            } else if (decree.matches()) {
                moved.put(LocalDate.parse(decree.group(1)), LocalDate.parse(decree.group(2)));
            } else {
                throw new IllegalArgumentException("Not a line of a calendar of working days: " + line);
            }
        }
        return new WorkingDays(holidays, moved);
    }

    private static int year(@Nullable String text, int otherwise) {
        return text == null ? otherwise : Integer.parseInt(text);
    }
}
