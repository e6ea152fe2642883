package org.dialogueplatform.localstack.stack;

/** What keeps a command from being carried out, in one sentence that says what to do. */
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String sentence;

    Problem(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
