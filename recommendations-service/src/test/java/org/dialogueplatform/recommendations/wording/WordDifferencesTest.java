package org.dialogueplatform.recommendations.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dialogueplatform.recommendations.wording.Piece.Kind;
import org.junit.jupiter.api.Test;

class WordDifferencesTest {

    @Test
    void whatIsPutInStandsBetweenWhatStays() {
        assertEquals(List.of(same("Ensure fair "), added("and public "), same("trials.")),
                WordDifferences.between("Ensure fair trials.", "Ensure fair and public trials."));
    }

    @Test
    void aWordThatTakesThePlaceOfAnotherFollowsIt() {
        assertEquals(List.of(same("Обеспечить "), removed("справедливый "), added("открытый "), same("суд.")),
                WordDifferences.between("Обеспечить справедливый суд.", "Обеспечить открытый суд."));
    }

    @Test
    void nothingIsLostOfTextsThatAreTheSameOrEmpty() {
        assertEquals(List.of(same("  Ensure\n\tfair trials ")),
                WordDifferences.between("  Ensure\n\tfair trials ", "  Ensure\n\tfair trials "));
        assertEquals(List.of(added("New.")), WordDifferences.between("", "New."));
        assertEquals(List.of(removed("Old.")), WordDifferences.between("Old.", ""));
        assertEquals(List.of(), WordDifferences.between("", ""));
    }

    @Test
    void aWordChangedInALongTextIsFoundAmongItsSentences() {
        List<String> sentences = new ArrayList<>();
        for (int article = 1; article <= 100; article++) {
            sentences.add("Bring article " + article + " of the law on courts into line with the standards of a fair trial. ");
        }
        String before = String.join("", sentences);
        sentences.set(50, sentences.get(50).replace("courts", "advocates"));
        String after = String.join("", sentences);
        List<Piece> pieces = WordDifferences.between(before, after);
        assertEquals(List.of(Kind.SAME, Kind.REMOVED, Kind.ADDED, Kind.SAME), pieces.stream().map(Piece::kind).toList());
        assertEquals(List.of("courts ", "advocates "), List.of(pieces.get(1).text(), pieces.get(2).text()));
    }

    @Test
    void bothTextsCanBeReadOffThePieces() {
        var random = new Random(20230130);
        for (int i = 0; i < 300; i++) {
            String before = words(random, random.nextInt(60), 5);
            String after = words(random, random.nextInt(60), 5);
            assertTellsBoth(before, after);
        }
    }

    @Test
    void theLongestTextsAreComparedAtOnceWhateverTheyConsistOf() {
        var random = new Random(20230130);
        for (int words : new int[] { 2, 30, 1_000_000 }) {
            String before = words(random, 20_000, words).substring(0, 20_000);
            String after = words(random, 20_000, words).substring(0, 20_000);
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertTellsBoth(before, after));
        }
        String signs = Stream.generate(() -> ".?! a").limit(4_000).collect(Collectors.joining());
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertTellsBoth(signs, "b" + signs.substring(1)));
    }

    private static void assertTellsBoth(String before, String after) {
        List<Piece> pieces = WordDifferences.between(before, after);
        assertEquals(before, text(pieces, Kind.REMOVED));
        assertEquals(after, text(pieces, Kind.ADDED));
        for (int i = 1; i < pieces.size(); i++) {
            assertTrue(pieces.get(i - 1).kind() != pieces.get(i).kind(), "two pieces that are one");
        }
    }

    private static String text(List<Piece> pieces, Kind besidesTheSame) {
        return pieces.stream().filter(piece -> piece.kind() == Kind.SAME || piece.kind() == besidesTheSame).map(Piece::text)
                .collect(Collectors.joining());
    }

    private static String words(Random random, int count, int vocabulary) {
        return random.ints(count, 0, vocabulary).mapToObj(word -> word % 9 == 0 ? word + ". " : word + " ")
                .collect(Collectors.joining());
    }

    private static Piece same(String text) {
        return new Piece(Kind.SAME, text);
    }

    private static Piece removed(String text) {
        return new Piece(Kind.REMOVED, text);
    }

    private static Piece added(String text) {
        return new Piece(Kind.ADDED, text);
    }
}
