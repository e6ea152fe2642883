package org.dialogueplatform.recommendations.classification;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Stems of verbs by what they ask for, for languages in which the rule is known only roughly.
 *
 * @param place where a sentence has its verb
 */
record OpeningWords(Map<ActionCategory, List<String>> stems, Place place) {

    /** Infinitives and imperatives: "обеспечить", "обеспечьте". */
    static final OpeningWords RUSSIAN = new OpeningWords(Map.of(
            ActionCategory.MINIMAL, List.of("призва", "запрос", "обратиться", "поделиться"),
            ActionCategory.CONTINUING, List.of("продолж", "сохран", "поддержива"),
            ActionCategory.CONSIDERING, List.of("рассмотр", "изучить", "изучите", "проанализир", "оценить", "пересмотр"),
            ActionCategory.GENERAL,
            List.of("обеспеч", "содейств", "укреп", "усил", "активизир", "улучш", "гарантир", "принять мер",
                    "принять все", "принять необходим", "способств", "поощр", "соблюда", "повысить", "повыш", "бороться"),
            ActionCategory.SPECIFIC,
            List.of("принять", "примите", "ратифицир", "внести", "внесите", "отмен", "упраздн", "учред",
                    "созда", "расследова", "подпис", "присоедин", "исключ", "введ", "ввести", "запрет", "разработ", "освобод",
                    "декриминализ", "криминализ", "утверд", "назнач", "провести")),
            Place.FIRST);

    /** The verb stands last: "қамтамасыз ету", "қабылдау". */
    static final OpeningWords KAZAKH = new OpeningWords(Map.of(
            ActionCategory.CONTINUING, List.of("жалғастыр", "сақта"),
            ActionCategory.CONSIDERING, List.of("қарастыр", "зерделе"),
            ActionCategory.GENERAL, List.of("қамтамасыз ет", "нығайт", "күшейт", "жақсарт", "шаралар қабылда", "ықпал ет"),
            ActionCategory.SPECIFIC, List.of("қабылда", "ратификацияла", "енгіз", "тағайында", "әзірле", "бекіт")),
            Place.LAST);

    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}]+");
    private static final int WORDS_AROUND = 4;

    /** Where a sentence has its verb. */
    enum Place {
        FIRST,
        LAST
    }

    /** The longest stem counts: "принять меры" is general, "принять" specific. */
    Optional<ActionCategory> read(String text) {
        String around = " " + beginningOrEnd(text);
        return stems.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().filter(stem -> around.contains(" " + stem))
                        .map(stem -> Map.entry(stem, entry.getKey())))
                .max((one, other) -> {
                    int byPlace = Integer.compare(closeness(around, one.getKey()), closeness(around, other.getKey()));
                    return byPlace == 0 ? Integer.compare(one.getKey().length(), other.getKey().length()) : byPlace;
                }).map(Map.Entry::getValue);
    }

    private int closeness(String around, String stem) {
        return place == Place.FIRST ? -around.indexOf(" " + stem) : endOf(around, stem);
    }

    private static int endOf(String around, String stem) {
        return around.lastIndexOf(" " + stem) + stem.length();
    }

    private String beginningOrEnd(String text) {
        String sentence = place == Place.FIRST ? text : text.strip().split("[.;\\n]", 2)[0];
        List<String> words = List.of(NOT_A_LETTER.split(sentence.toLowerCase(Locale.ROOT))).stream()
                .filter(word -> !word.isEmpty()).toList();
        return String.join(" ", place == Place.FIRST ? words.subList(0, Math.min(WORDS_AROUND, words.size()))
                : words.subList(Math.max(0, words.size() - WORDS_AROUND), words.size()));
    }
}
