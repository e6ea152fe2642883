package org.dialogueplatform.meetings.meeting;

import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Embeddable;

import org.dialogueplatform.platform.problem.FieldError;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Who runs a meeting, and in which languages.
 *
 * @param chair the person who chairs it
 * @param secretary the person who keeps its record
 * @param workingLanguages what is spoken without interpretation, BCP 47 tags
 * @param interpretation into which languages it is interpreted, and by whom
 */
@Embeddable
public record Conduct(@Nullable UUID chair, @Nullable UUID secretary,
        @JdbcTypeCode(SqlTypes.JSON) @Nullable List<String> workingLanguages,
        @JdbcTypeCode(SqlTypes.JSON) @Nullable List<InterpretationChannel> interpretation) {

    /** The same, or null where nothing is said: what is all empty is stored as nothing. */
    static @Nullable Conduct orNull(@Nullable UUID chair, @Nullable UUID secretary, @Nullable List<String> workingLanguages,
            @Nullable List<InterpretationChannel> interpretation) {
        List<String> spoken = workingLanguages == null || workingLanguages.isEmpty() ? null : List.copyOf(workingLanguages);
        List<InterpretationChannel> heard = interpretation == null || interpretation.isEmpty() ? null
                : List.copyOf(interpretation);
        return chair == null && secretary == null && spoken == null && heard == null ? null
                : new Conduct(chair, secretary, spoken, heard);
    }

    /** Everybody it names. */
    Stream<UUID> persons() {
        return Stream.concat(Stream.of(chair, secretary).flatMap(Stream::ofNullable), interpreters());
    }

    private Stream<UUID> interpreters() {
        return interpretation == null ? Stream.empty()
                : interpretation.stream().flatMap(channel -> channel.interpreters().stream());
    }

    boolean isInterpretedBy(@Nullable UUID person) {
        return person != null && interpreters().anyMatch(person::equals);
    }

    void requireSensible(List<FieldError> errors) {
        requireLanguages("/workingLanguages/", "", workingLanguages == null ? List.of() : workingLanguages, errors);
        requireLanguages("/interpretation/", "/language", interpretation == null ? List.of()
                : interpretation.stream().map(InterpretationChannel::language).toList(), errors);
    }

    private static void requireLanguages(String before, String after, List<String> tags, List<FieldError> errors) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < tags.size(); i++) {
            String field = before + i + after;
            if (!isLanguage(tags.get(i))) {
                errors.add(new FieldError(field, "unknown-language", "must be a language tag, such as kk, ru, en or fr"));
            } else if (!seen.add(tags.get(i))) {
                errors.add(new FieldError(field, "named-twice", "names a language a second time"));
            }
        }
    }

    private static boolean isLanguage(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            return !locale.getLanguage().isEmpty() && !locale.getDisplayLanguage(Locale.ENGLISH).equals(locale.getLanguage());
        } catch (IllformedLocaleException _) {
            return false;
        }
    }
}
