package org.dialogueplatform.testing.benchmarks;

/** Why the bench cannot go on, in a sentence for the person who started it. */
final class BenchFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    BenchFailed(String sentence) {
        super(sentence);
    }

    BenchFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
