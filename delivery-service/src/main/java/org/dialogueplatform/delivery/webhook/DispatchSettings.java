package org.dialogueplatform.delivery.webhook;

import java.time.Duration;

/**
 * @param schedule of attempts
 * @param atOnce how many deliveries to one endpoint may be under way
 * @param ahead how many due deliveries of an endpoint are read ahead
 * @param look how often it is looked for what nobody told of: other replicas' work, changed subscriptions
 * @param disableAfter how long an endpoint must have failed only
 * @param disableAttempts and how many times
 * @param attemptsKept how long attempts can be read
 * @param deliveriesKept how long deliveries can be replayed
 */
public record DispatchSettings(RetrySchedule schedule, int atOnce, int ahead, Duration look, Duration disableAfter,
        int disableAttempts, Duration attemptsKept, Duration deliveriesKept) {

    /** As it is published in docs/webhooks.md. */
    public static final DispatchSettings STANDARD = new DispatchSettings(RetrySchedule.STANDARD, 16, 64, Duration.ofSeconds(1),
            Duration.ofDays(5), 10, Duration.ofDays(90), Duration.ofDays(90));
}
