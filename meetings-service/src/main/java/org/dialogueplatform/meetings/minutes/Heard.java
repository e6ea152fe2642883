package org.dialogueplatform.meetings.minutes;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dialogueplatform.platform.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * How long the meeting heard those who spoke for one organisation, or for organisations of one category.
 *
 * @param organisationId null where they act for none, or for several
 * @param organisation its name, as of the day the minutes were drafted
 * @param asked how often they asked for the floor
 * @param spoke how often they had it
 * @param spokenSeconds how long, without what they were stopped for
 */
public record Heard(@Nullable UUID organisationId, @Nullable LocalizedText organisation, String category, int asked,
        int spoke, int spokenSeconds) {

    /** By category; who spoke longest comes first. */
    static List<Heard> byCategory(Stream<Heard> all) {
        return grouped(all, Heard::category, one -> new Heard(null, null, one.category, 0, 0, 0));
    }

    /** By organisation, without those who act for none; who spoke longest comes first. */
    static List<Heard> byOrganisation(Stream<Heard> all) {
        return grouped(all.filter(one -> one.organisationId != null), one -> String.valueOf(one.organisationId),
                one -> new Heard(one.organisationId, one.organisation, one.category, 0, 0, 0));
    }

    private static List<Heard> grouped(Stream<Heard> all, Function<Heard, String> key,
            UnaryOperator<Heard> nothing) {
        return all.collect(Collectors.groupingBy(key)).values().stream()
                .map(group -> group.stream().reduce(nothing.apply(group.getFirst()), Heard::and))
                .sorted(Comparator.comparingInt(Heard::spokenSeconds).reversed().thenComparing(key)).toList();
    }

    private Heard and(Heard other) {
        return new Heard(organisationId, organisation, category, asked + other.asked, spoke + other.spoke,
                spokenSeconds + other.spokenSeconds);
    }
}
