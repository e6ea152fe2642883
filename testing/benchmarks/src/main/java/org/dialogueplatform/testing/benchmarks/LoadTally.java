package org.dialogueplatform.testing.benchmarks;

/** How many requests of one kind were answered, and how many were not, in all. */
final class LoadTally {

    private long answered;
    private long failed;

    Load.Result take(Load.Result result) {
        answered += result.answered();
        failed += result.failed();
        return result;
    }

    long answered() {
        return answered;
    }

    long failed() {
        return failed;
    }
}
