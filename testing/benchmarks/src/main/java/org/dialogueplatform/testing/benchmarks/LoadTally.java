package org.dialogueplatform.testing.benchmarks;

/** How many requests of one kind were answered, and how many were not, in all. */
final class LoadTally {

    private long answered;
    private Failures failures = Failures.NONE;

    Load.Result take(Load.Result result) {
        answered += result.answered();
        failures = failures.and(result.failures());
        return result;
    }

    long answered() {
        return answered;
    }

    Failures failures() {
        return failures;
    }
}
