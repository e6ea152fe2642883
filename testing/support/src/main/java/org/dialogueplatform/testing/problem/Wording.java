package org.dialogueplatform.testing.problem;

import java.util.ArrayList;
import java.util.List;

import com.sun.source.tree.ExpressionTree;

/** One way in which a text is put together: pieces that stand in the source, and places between them. */
record Wording(List<Object> pieces) {

    static final Wording EMPTY = new Wording(List.of());

    static Wording text(String text) {
        return text.isEmpty() ? EMPTY : new Wording(List.of(text));
    }

    static Wording place(ExpressionTree value) {
        return new Wording(List.of(value));
    }

    Wording and(Wording next) {
        List<Object> joined = new ArrayList<>(pieces);
        for (Object piece : next.pieces) {
            if (piece instanceof String text && !joined.isEmpty() && joined.getLast() instanceof String before) {
                joined.set(joined.size() - 1, before + text);
            } else {
                joined.add(piece);
            }
        }
        return new Wording(joined);
    }

    boolean isOnlyAPlace() {
        return pieces.size() == 1 && pieces.getFirst() instanceof ExpressionTree;
    }

    List<ExpressionTree> places() {
        return pieces.stream().filter(ExpressionTree.class::isInstance).map(ExpressionTree.class::cast).toList();
    }

    /** With its places numbered. */
    String text() {
        var text = new StringBuilder();
        int place = 0;
        for (Object piece : pieces) {
            if (piece instanceof String words) {
                text.append(words);
            } else {
                text.append('{').append(place++).append('}');
            }
        }
        return text.toString();
    }
}
