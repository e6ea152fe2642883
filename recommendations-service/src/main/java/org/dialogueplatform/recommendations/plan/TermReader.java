package org.dialogueplatform.recommendations.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads the terms of government plans in Kazakh, Russian and English: "by the end of 2023", "август 2022 года", "2024 жылғы III
 * тоқсан". The last moment that a term names is when it is due.
 */
final class TermReader {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final Pattern ISO = Pattern.compile("\\b((?:19|20)\\d\\d)-(\\d\\d)-(\\d\\d)\\b");
    private static final Pattern DOTTED = Pattern.compile("\\b(\\d{1,2})[./](\\d{1,2})[./]((?:19|20)\\d\\d)\\b");
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
    private static final Pattern DAY_BEFORE_MONTH = Pattern.compile("\\b([1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?\\s+(?:of\\s+)?$",
            FLAGS);
    private static final Pattern DAY_AFTER_MONTH = Pattern.compile("^\\p{L}*\\s+([1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?\\b",
            FLAGS);

    private static final String FIRST = "1|i|1st|first|перв\\p{L}*|бірінші|1-?(?:ый|го|ое|й|ші)";
    private static final String SECOND = "2|ii|2nd|second|втор\\p{L}*|екінші|2-?(?:ой|го|ое|й|ші)";
    private static final String THIRD = "3|iii|3rd|third|трет\\p{L}*|үшінші|3-?(?:ий|го|ье|й|ші)";
    private static final String FOURTH = "4|iv|4th|fourth|last|четв[её]рт\\p{L}*|төртінші|4-?(?:ый|го|ое|й|ші)";
    private static final String QUARTER = "(?:quarter|квартал\\p{L}*|тоқсан\\p{L}*)";
    private static final String HALF = "(?:half(?:[- ]year)?|полугоди\\p{L}*|жартыжылды\\p{L}*)";

    private static final Map<Integer, Pattern> QUARTERS = ordinals(QUARTER, FIRST, SECOND, THIRD, FOURTH);
    private static final Map<Integer, Pattern> HALVES = ordinals(HALF, FIRST, SECOND);
    private static final Pattern SHORT_QUARTER = Pattern.compile("\\bq\\s?([1-4])\\b", FLAGS);

    /** "the end of the year", without saying of which. */
    private static final Pattern END_OF_YEAR = Pattern.compile("end of the year|до конца года|к концу года|жыл(?:дың)? соңына",
            FLAGS);

    private static final Map<Integer, Pattern> MONTHS = months(
            "january|январ\\p{L}*|қаңтар\\p{L}*", "february|феврал\\p{L}*|ақпан\\p{L}*", "march|март\\p{L}*|наурыз\\p{L}*",
            "april|апрел\\p{L}*|сәуір\\p{L}*", "may|ма[йяе]|мамыр\\p{L}*", "june|июн\\p{L}*|маусым\\p{L}*",
            "july|июл\\p{L}*|шілде\\p{L}*", "august|август\\p{L}*|тамыз\\p{L}*",
            "september|сентябр\\p{L}*|қыркүйек\\p{L}*|қыркүйег\\p{L}*",
            "october|октябр\\p{L}*|қазан\\p{L}*", "november|ноябр\\p{L}*|қараша\\p{L}*",
            "december|декабр\\p{L}*|желтоқсан\\p{L}*");

    private final String text;
    private final @Nullable Integer year;

    private TermReader(String text, @Nullable Integer year) {
        this.text = text;
        this.year = year;
    }

    static Term read(String text, @Nullable Integer planYear) {
        Integer named = null;
        Matcher years = YEAR.matcher(text);
        while (years.find()) {
            named = Integer.valueOf(years.group());
        }
        Term read = new TermReader(text, named == null ? planYear : named).read(named != null);
        return read == null ? new Term(text, null, null) : read;
    }

    private @Nullable Term read(boolean namesYear) {
        try {
            Term date = date();
            if (date != null || year == null) {
                return date;
            }
            Term part = month(year);
            if (part == null) {
                part = quarter(year);
            }
            if (part == null) {
                part = half(year);
            }
            if (part == null && (namesYear || END_OF_YEAR.matcher(text).find())) {
                part = term(LocalDate.of(year, 12, 31), TermPrecision.YEAR);
            }
            return part;
        } catch (DateTimeException _) {
            // the 31st of June is no date
            return null;
        }
    }

    private @Nullable Term date() {
        Matcher iso = ISO.matcher(text);
        if (iso.find()) {
            return term(LocalDate.parse(iso.group()), TermPrecision.DAY);
        }
        Matcher dotted = DOTTED.matcher(text);
        if (dotted.find()) {
            return term(LocalDate.of(number(dotted, 3), number(dotted, 2), number(dotted, 1)), TermPrecision.DAY);
        }
        return null;
    }

    private @Nullable Term month(int of) {
        Term last = null;
        for (Map.Entry<Integer, Pattern> month : MONTHS.entrySet()) {
            Matcher found = month.getValue().matcher(text);
            while (found.find()) {
                Term one = month(of, month.getKey(), found);
                if (last == null || last.dueOn() == null || (one.dueOn() != null && one.dueOn().isAfter(last.dueOn()))) {
                    last = one;
                }
            }
        }
        return last;
    }

    private Term month(int of, int month, Matcher found) {
        Matcher before = DAY_BEFORE_MONTH.matcher(text.substring(0, found.start()));
        if (before.find()) {
            return term(LocalDate.of(of, month, number(before, 1)), TermPrecision.DAY);
        }
        Matcher after = DAY_AFTER_MONTH.matcher(text.substring(found.end()));
        if (after.find()) {
            return term(LocalDate.of(of, month, number(after, 1)), TermPrecision.DAY);
        }
        return term(YearMonth.of(of, month).atEndOfMonth(), TermPrecision.MONTH);
    }

    private @Nullable Term quarter(int of) {
        Integer quarter = highest(QUARTERS);
        Matcher brief = SHORT_QUARTER.matcher(text);
        while (brief.find()) {
            quarter = Math.max(quarter == null ? 0 : quarter, number(brief, 1));
        }
        return quarter == null ? null : term(YearMonth.of(of, quarter * 3).atEndOfMonth(), TermPrecision.QUARTER);
    }

    private @Nullable Term half(int of) {
        Integer half = highest(HALVES);
        return half == null ? null : term(YearMonth.of(of, half * 6).atEndOfMonth(), TermPrecision.HALF);
    }

    private @Nullable Integer highest(Map<Integer, Pattern> patterns) {
        Integer highest = null;
        for (Map.Entry<Integer, Pattern> pattern : patterns.entrySet()) {
            if (pattern.getValue().matcher(text).find()) {
                highest = pattern.getKey();
            }
        }
        return highest;
    }

    private Term term(LocalDate due, TermPrecision precision) {
        return new Term(text, due, precision);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Map<Integer, Pattern> ordinals(String what, String... words) {
        Map<Integer, Pattern> patterns = new LinkedHashMap<>();
        for (int no = 1; no <= words.length; no++) {
            // "third quarter", "III квартал", and in lists "II-III кварталы", where the last one counts
            patterns.put(no, Pattern
                    .compile("(?<![\\p{L}\\d])(?:" + words[no - 1] + ")(?:[-–,\\s]+[\\p{L}\\d]{1,4})?\\s+" + what, FLAGS));
        }
        return patterns;
    }

    private static Map<Integer, Pattern> months(String... words) {
        Map<Integer, Pattern> patterns = new LinkedHashMap<>();
        for (int no = 1; no <= words.length; no++) {
            patterns.put(no, Pattern.compile("\\b(?:" + words[no - 1] + ")\\b", FLAGS));
        }
        return patterns;
    }
}
