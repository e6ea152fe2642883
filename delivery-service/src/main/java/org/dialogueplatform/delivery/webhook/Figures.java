package org.dialogueplatform.delivery.webhook;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** What operators see of the dispatcher, without a partner's name or address in it. */
public final class Figures {

    private final AtomicInteger endpoints = new AtomicInteger();
    private final AtomicInteger trying = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    private final Timer firstAttempt;
    private final Timer took;
    private final Counter taken;
    private final Counter failed;
    private final Counter retried;
    private final Counter dead;
    private final Counter disabled;

    public Figures(MeterRegistry metrics) {
        metrics.gauge("dialogue.webhook.endpoints", endpoints);
        metrics.gauge("dialogue.webhook.endpoints.failing", trying);
        metrics.gauge("dialogue.webhook.underway", underWay);
        this.firstAttempt = Timer.builder("dialogue.webhook.delay")
                .description("From an event's place in the log to the beginning of its first attempt")
                .publishPercentileHistogram().register(metrics);
        this.took = Timer.builder("dialogue.webhook.attempt").description("How long attempts take")
                .publishPercentileHistogram().register(metrics);
        this.taken = metrics.counter("dialogue.webhook.attempts", "outcome", "taken");
        this.failed = metrics.counter("dialogue.webhook.attempts", "outcome", "failed");
        this.retried = metrics.counter("dialogue.webhook.retries");
        this.dead = metrics.counter("dialogue.webhook.dead");
        this.disabled = metrics.counter("dialogue.webhook.disabled");
    }

    void served(int lanes, int failing, int attempts) {
        endpoints.set(lanes);
        trying.set(failing);
        underWay.set(attempts);
    }

    void begun(Due due, Duration since) {
        if (due.attempts() == 0) {
            firstAttempt.record(since);
        } else {
            retried.increment();
        }
    }

    void ended(Ended ended) {
        took.record(ended.answer().took());
        (Verdict.of(ended.answer()) == Verdict.TAKEN ? taken : failed).increment();
        if (ended.state() == DeliveryState.DEAD) {
            dead.increment();
        }
    }

    void disabled() {
        disabled.increment();
    }
}
