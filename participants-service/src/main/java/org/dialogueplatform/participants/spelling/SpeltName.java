package org.dialogueplatform.participants.spelling;

import java.util.ArrayList;
import java.util.List;

/** A person's name in one way of writing: the words, whose order nobody keeps to. */
public record SpeltName(List<String> words) {

    /** What an initial can have become by then: Я and Ш are two letters. */
    private static final int INITIAL = 2;

    public SpeltName {
        words = List.copyOf(words);
    }

    public static SpeltName of(String name) {
        return new SpeltName(Spelling.words(name));
    }

    /**
     * Whether both may be one person's: all words of the shorter name are in the longer one, in full or as an initial, and one
     * of
     * them in full. So a patronymic may be missing, and somebody who is known by one word is like others of that word only.
     */
    public boolean isLike(SpeltName other) {
        if (words.size() > other.words.size()) {
            return other.isLike(this);
        }
        if (words.size() < 2 && other.words.size() > 1) {
            return false;
        }
        List<String> left = new ArrayList<>(other.words);
        List<String> notInFull = words.stream().filter(word -> !left.remove(word)).toList();
        boolean oneInFull = words.stream().anyMatch(word -> word.length() > INITIAL && !notInFull.contains(word));
        return oneInFull && notInFull.stream()
                .allMatch(word -> left.stream().filter(candidate -> isInitial(word, candidate)).findFirst().map(left::remove)
                        .orElse(false));
    }

    private static boolean isInitial(String one, String other) {
        return one.length() <= INITIAL && other.startsWith(one) || other.length() <= INITIAL && one.startsWith(other);
    }
}
