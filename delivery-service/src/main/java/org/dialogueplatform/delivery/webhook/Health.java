package org.dialogueplatform.delivery.webhook;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** How one endpoint is doing. For one thread. */
final class Health {

    private @Nullable Instant failingSince;
    private int failures;
    private @Nullable Instant lastSuccess;
    private @Nullable Integer lastStatus;
    private @Nullable String lastTrouble;
    private long attempts;
    private long failed;
    private boolean changed;

    /** As it was written before. */
    void restore(@Nullable Instant failingSince, int failures, @Nullable Instant lastSuccess, @Nullable Integer lastStatus,
            @Nullable String lastTrouble, long attempts, long failed) {
        this.failingSince = failingSince;
        this.failures = failures;
        this.lastSuccess = lastSuccess;
        this.lastStatus = lastStatus;
        this.lastTrouble = lastTrouble;
        this.attempts = attempts;
        this.failed = failed;
    }

    /** Counts an attempt that was taken; whether a time of failures worth telling of ended with it. */
    boolean succeeded(Answer answer) {
        boolean recovered = failures >= Pace.FAILURES_TO_TRY_ONLY;
        attempts++;
        failingSince = null;
        failures = 0;
        lastSuccess = answer.at();
        last(answer);
        return recovered;
    }

    void failed(Answer answer) {
        attempts++;
        failed++;
        failures++;
        if (failingSince == null) {
            failingSince = answer.at();
        }
        last(answer);
    }

    private void last(Answer answer) {
        lastStatus = answer.status();
        lastTrouble = answer.trouble() == null ? null : answer.trouble().name();
        changed = true;
    }

    /** The published rule: nothing but failures for so long, and so many of them. */
    boolean isHopeless(Instant now, Duration after, int atLeast) {
        return failingSince != null && failures >= atLeast && !now.isBefore(failingSince.plus(after));
    }

    boolean takeChanged() {
        boolean was = changed;
        changed = false;
        return was;
    }

    @Nullable
    Instant failingSince() {
        return failingSince;
    }

    int failures() {
        return failures;
    }

    @Nullable
    Instant lastSuccess() {
        return lastSuccess;
    }

    @Nullable
    Integer lastStatus() {
        return lastStatus;
    }

    @Nullable
    String lastTrouble() {
        return lastTrouble;
    }

    long attempts() {
        return attempts;
    }

    long failedAttempts() {
        return failed;
    }
}
