package org.dialogueplatform.testing.benchmarks;

/** Why the bench cannot go on, in a sentence for the person who started it. */
public final class BenchFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param sentence for the person who started it */
    public BenchFailed(String sentence) {
        super(sentence);
    }

    /** @param sentence for the person who started it */
    public BenchFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
