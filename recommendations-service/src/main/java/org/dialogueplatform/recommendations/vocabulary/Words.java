package org.dialogueplatform.recommendations.vocabulary;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.dialogueplatform.platform.text.Translation;
import org.jspecify.annotations.Nullable;

/**
 * What the words of another register mean in one of the vocabularies: the term that is mapped to such a word of
 * that register, else the one that is called so in any language, else the one with that code. Letter case does
 * not matter. A word is known even if its term is out of use; then it means what replaces that term, or nothing
 * any more.
 */
public final class Words {

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private final Map<String, Term> byWord = new HashMap<>();
    private final LocalDate day;

    /**
     * @param system the other register, as mappings name it
     * @param terms of one scheme, in the order of their codes: where two claim a word, the first one has it
     * @param day on which terms must be in use
     */
    Words(String system, List<Term> terms, LocalDate day) {
        this.day = day;
        // what is in use has a word before what is not
        for (boolean inUse : new boolean[] { true, false }) {
            List<Term> those = terms.stream().filter(term -> term.isInUse(day) == inUse).toList();
            those.forEach(term -> learn(term, term.mappings().stream()
                    .filter(mapping -> mapping.system().equals(system) && mapping.relation() == Mapping.Relation.EXACT)
                    .map(Mapping::code)));
            those.forEach(term -> learn(term, term.labels().translations().values().stream().map(Translation::text)));
            those.forEach(term -> learn(term, Stream.of(term.code())));
        }
    }

    private void learn(Term term, Stream<String> words) {
        words.forEach(word -> byWord.putIfAbsent(key(word), term));
    }

    /** Whether it is short enough to be a word that could be proposed as a term. */
    public static boolean isProposable(String word) {
        return TermProposal.isProposable(word);
    }

    /** A word as it is compared. */
    public static String key(String word) {
        return WHITE_SPACE.matcher(word.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /** Whether any term has this word. */
    public boolean know(String word) {
        return byWord.containsKey(key(word));
    }

    /** The term that something with this word is classified by; null if there is none, or none in use. */
    public @Nullable Term meaningOf(String word) {
        Term term = byWord.get(key(word));
        if (term == null || term.isInUse(day)) {
            return term;
        }
        Term replacement = term.replacement();
        return replacement != null && replacement.isInUse(day) ? replacement : null;
    }
}
