package org.dialogueplatform.participants.spelling;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the ways of writing one name have in common: Kazakh and Russian Cyrillic and the usual transliterations of both, in any
 * order of the words. A coarse sieve on purpose: what it holds for the same is shown to somebody who decides, and never merged.
 */
public final class Spelling {

    private static final Map<Character, String> LATIN = Map.ofEntries(Map.entry('а', "a"), Map.entry('ә', "a"),
            Map.entry('б', "b"), Map.entry('в', "v"), Map.entry('г', "g"), Map.entry('ғ', "g"), Map.entry('д', "d"),
            Map.entry('е', "e"), Map.entry('ж', "j"), Map.entry('з', "z"), Map.entry('и', "i"), Map.entry('к', "k"),
            Map.entry('қ', "k"), Map.entry('л', "l"), Map.entry('м', "m"), Map.entry('н', "n"), Map.entry('ң', "n"),
            Map.entry('о', "o"), Map.entry('ө', "o"), Map.entry('п', "p"), Map.entry('р', "r"), Map.entry('с', "s"),
            Map.entry('т', "t"), Map.entry('у', "u"), Map.entry('ұ', "u"), Map.entry('ү', "u"), Map.entry('ф', "f"),
            Map.entry('х', "h"), Map.entry('һ', "h"), Map.entry('ц', "ts"), Map.entry('ч', "ch"), Map.entry('ш', "sh"),
            Map.entry('щ', "sh"), Map.entry('ъ', ""), Map.entry('ы', "i"), Map.entry('і', "i"), Map.entry('ь', ""),
            Map.entry('э', "e"), Map.entry('ю', "iu"), Map.entry('я', "ia"),
            // the Latin alphabets of Kazakh; what only carries a mark loses it like any other letter
            Map.entry('ş', "sh"), Map.entry('ç', "ch"), Map.entry('ı', "i"), Map.entry('ŋ', "n"));

    /** Different transliterations of one letter, in this order. */
    private static final List<Replacement> ALIKE = List.of(new Replacement("shch|sch", "sh"), new Replacement("tch", "ch"),
            new Replacement("kh", "h"), new Replacement("gh", "g"), new Replacement("ph", "f"), new Replacement("d?zh|dj", "j"),
            new Replacement("ts|tz", "c"), new Replacement("ck|q", "k"), new Replacement("x", "ks"), new Replacement("w", "v"),
            new Replacement("y[oe]", "e"), new Replacement("y", "i"), new Replacement("([a-z])\\1+", "$1"));

    private static final Pattern INSIDE_A_WORD = Pattern.compile("['’‘ʹʼ`´]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Spelling() {
    }

    /** Its words as they come, in one way of writing; none if it holds no letter or digit. */
    public static List<String> words(String name) {
        String plain = INSIDE_A_WORD.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("");
        return BETWEEN_WORDS.splitAsStream(MARKS.matcher(latin(plain)).replaceAll("")).filter(word -> !word.isEmpty())
                .map(Spelling::alike).toList();
    }

    /** The same for all ways of writing one name; empty if it holds no letter or digit. */
    public static String of(String name) {
        return words(name).stream().sorted().collect(Collectors.joining(" "));
    }

    /** Those of several names, each once. */
    public static List<String> ofAll(Stream<String> names) {
        return names.map(Spelling::of).filter(spelling -> !spelling.isEmpty()).distinct().sorted().toList();
    }

    private static String latin(String text) {
        String letters = text.chars().mapToObj(letter -> LATIN.getOrDefault((char) letter, Character.toString(letter)))
                .collect(Collectors.joining());
        // of what is left, й and ё are и and е with a mark
        return Normalizer.normalize(letters, Normalizer.Form.NFD).chars()
                .mapToObj(letter -> LATIN.getOrDefault((char) letter, Character.toString(letter)))
                .collect(Collectors.joining());
    }

    private static String alike(String word) {
        String alike = word;
        for (Replacement replacement : ALIKE) {
            alike = replacement.pattern().matcher(alike).replaceAll(replacement.by());
        }
        return alike;
    }

    private record Replacement(Pattern pattern, String by) {

        Replacement(String pattern, String by) {
            this(Pattern.compile(pattern), by);
        }
    }
}
