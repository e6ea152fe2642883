package org.dialogueplatform.recommendations.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.dialogueplatform.recommendations.wording.Piece.Kind;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;

/**
 * In which words two texts differ. Long texts are compared sentence by sentence, or line by line, and only then word by word
 * within what changed: to compare by words alone takes time that grows with the square of what differs.
 */
final class WordDifferences {

    /** A word or a sign, with the space that follows it. */
    private static final Pattern WORD = Pattern.compile("(?:[\\p{L}\\p{M}\\p{N}]++|[^\\p{L}\\p{M}\\p{N}\\s])\\s*+|\\s++");
    private static final Pattern SENTENCE = Pattern.compile("[^.!?;\\n]*+(?:[.!?;\\n]++\\s*+|$)");
    private static final Pattern LINE = Pattern.compile("[^\\n]*+(?:\\n++|$)");

    /** Of both texts together; compared in some hundredths of a second even if nothing is the same. */
    private static final int COMPARABLE = 800;

    private final List<Piece> pieces = new ArrayList<>();

    private WordDifferences() {
    }

    static List<Piece> between(String before, String after) {
        var differences = new WordDifferences();
        for (Pattern grain : List.of(WORD, SENTENCE, LINE)) {
            List<String> old = split(before, grain);
            List<String> now = split(after, grain);
            if (old.size() + now.size() <= COMPARABLE) {
                differences.compare(old, now, grain != WORD);
                return List.copyOf(differences.pieces);
            }
        }
        differences.replace(before, after);
        return List.copyOf(differences.pieces);
    }

    private void compare(List<String> old, List<String> now, boolean coarse) {
        var removed = new StringBuilder();
        var added = new StringBuilder();
        int read = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<String>()).getDeltas()) {
            int position = delta.getSource().getPosition();
            if (position > read) {
                change(removed, added, coarse);
                add(Kind.SAME, String.join("", old.subList(read, position)));
            }
            // what is put in and what is taken out at one place may come as two
            delta.getSource().getLines().forEach(removed::append);
            delta.getTarget().getLines().forEach(added::append);
            read = position + delta.getSource().size();
        }
        change(removed, added, coarse);
        add(Kind.SAME, String.join("", old.subList(read, old.size())));
    }

    /** Everything between two pieces that are the same. */
    private void change(StringBuilder removed, StringBuilder added, boolean coarse) {
        String before = removed.toString();
        String after = added.toString();
        removed.setLength(0);
        added.setLength(0);
        List<String> old = split(before, WORD);
        List<String> now = split(after, WORD);
        if (coarse && old.size() + now.size() <= COMPARABLE) {
            compare(old, now, false);
        } else {
            replace(before, after);
        }
    }

    private void replace(String removed, String added) {
        add(Kind.REMOVED, removed);
        add(Kind.ADDED, added);
    }

    /** What follows a piece of its own kind is joined to it. */
    private void add(Kind kind, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (!pieces.isEmpty() && pieces.getLast().kind() == kind) {
            text = pieces.removeLast().text() + text;
        }
        pieces.add(new Piece(kind, text));
    }

    private static List<String> split(String text, Pattern grain) {
        return grain.matcher(text).results().map(MatchResult::group).filter(token -> !token.isEmpty()).toList();
    }
}
