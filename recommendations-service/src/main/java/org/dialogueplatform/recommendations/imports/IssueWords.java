package org.dialogueplatform.recommendations.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.dialogueplatform.recommendations.exchange.upr.UprRow;
import org.dialogueplatform.recommendations.vocabulary.Term;
import org.dialogueplatform.recommendations.vocabulary.TermProposalState;
import org.dialogueplatform.recommendations.vocabulary.Words;
import org.jspecify.annotations.Nullable;

/** The words in the column Issue of some rows, and what they mean. */
final class IssueWords {

    /** The register that mappings name. */
    static final String SYSTEM = "UPR Info";

    static final String COLUMN = "Issue";
    static final String UNKNOWN_WORD = "unknown-word";

    private final Words words;

    IssueWords(Words words) {
        this.words = words;
    }

    Set<Term> meantBy(UprRow row) {
        Set<Term> meant = new LinkedHashSet<>();
        for (String word : row.issues()) {
            @Nullable
            Term meaning = words.meaningOf(word);
            if (meaning != null) {
                meant.add(meaning);
            }
        }
        return meant;
    }

    /** Those of a row that no term has, in its order. */
    List<String> unknownIn(UprRow row) {
        return row.issues().stream().filter(word -> !words.know(word)).toList();
    }

    /** Those that no term has, with the number of rows that have them; in the spelling that is met first. */
    Map<String, Integer> unknownIn(Collection<UprRow> rows) {
        Map<String, String> spellings = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (UprRow row : rows) {
            for (String key : unknownIn(row).stream().map(Words::key).collect(Collectors.toSet())) {
                String spelling = spellings.computeIfAbsent(key, _ -> row.issues().stream()
                        .filter(word -> Words.key(word).equals(key)).findFirst().orElse(key));
                counts.merge(spelling, 1, Integer::sum);
            }
        }
        return counts;
    }

    /** Why a row with these words is refused. */
    static String refusal(List<String> unknown) {
        return COLUMN + " says " + quoted(unknown) + ", which no term of the vocabulary ISSUE is called."
                + " Enter such a term, or map the word to one, and import the row again.";
    }

    /**
     * What is said of a row that was registered without them.
     *
     * @param proposals what has become of words that were proposed, by the word as it is compared
     */
    static String warning(List<String> unknown, UnknownTerms policy, boolean dryRun,
            Map<String, TermProposalState> proposals) {
        String warning = COLUMN + " says " + quoted(unknown) + ", which no term of the vocabulary ISSUE is called.";
        if (policy != UnknownTerms.PROPOSE) {
            return warning;
        }
        return warning + unknown.stream().map(word -> " " + quoted(word) + " "
                + become(proposals.get(Words.key(word)), dryRun, word) + ".").collect(Collectors.joining());
    }

    private static String become(@Nullable TermProposalState state, boolean dryRun, String word) {
        if (state == null) {
            return dryRun && Words.isProposable(word) ? "would be proposed as a term" : "is too long to be proposed as a term";
        }
        return switch (state) {
            case PROPOSED -> "is proposed as a term";
            case REJECTED -> "was rejected as a term";
            case APPROVED, MERGED -> "was a term's once and has been taken from it";
        };
    }

    private static String quoted(List<String> words) {
        return words.stream().map(IssueWords::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String word) {
        return "“" + (word.length() > 100 ? word.substring(0, 100) + "…" : word) + "”";
    }
}
