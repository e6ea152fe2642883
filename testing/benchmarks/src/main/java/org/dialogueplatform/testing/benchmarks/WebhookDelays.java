package org.dialogueplatform.testing.benchmarks;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.dialogueplatform.testing.benchmarks.partner.Edits;
import org.dialogueplatform.testing.benchmarks.partner.Partner;
import org.dialogueplatform.testing.benchmarks.partner.Receiver;
import org.dialogueplatform.testing.benchmarks.partner.Receiver.Manner;

/**
 * How soon partners hear of it: the secretariat edits public recommendations through the gateway, and subscriptions that want
 * everything are called.
 */
final class WebhookDelays {

    static final int SUBSCRIPTIONS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long SEED = 1;
    private static final int DIGITS = 3;

    /**
     * @param perSecond how many edits were to be made
     * @param delay of each delivery, in milliseconds, from the recording of the fact, just before its commit, to the arrival of
     *        the first attempt
     */
    record Figures(int perSecond, Duration duration, Histogram delay, long edits) {

        boolean reached() {
            return reachedPerSecond() >= perSecond * 0.95;
        }

        double reachedPerSecond() {
            return edits / (double) duration.toSeconds();
        }
    }

    private volatile Histogram counted = new ConcurrentHistogram(DIGITS);

    private WebhookDelays() {
    }

    /** Edits so many a second, rate after rate, and before the first, as many as the most of them, to warm up. */
    static List<Figures> at(List<Integer> rates, Duration warmUp, Duration duration, Stack stack,
            List<String> recommendations) {
        return new WebhookDelays().measure(rates, warmUp, duration, stack, recommendations);
    }

    private List<Figures> measure(List<Integer> rates, Duration warmUp, Duration duration, Stack stack,
            List<String> recommendations) {
        var partner = Partner.register(stack.gateway(), "Measured partner");
        List<Receiver> receivers = IntStream.range(0, SUBSCRIPTIONS).mapToObj(_ -> new Receiver(Manner.GOOD,
                taken -> counted.recordValue(Math.max(0, taken.delay().toMillis())))).toList();
        receivers.forEach(receiver -> partner.subscribe(receiver.address(), ""));
        var edits = new Edits(stack.gateway(), recommendations, SEED);
        edit(edits, Collections.max(rates), warmUp);
        List<Figures> figures = rates.stream().map(rate -> {
            counted = new ConcurrentHistogram(DIGITS);
            long made = edit(edits, rate, duration);
            return new Figures(rate, duration, counted, made);
        }).toList();
        receivers.forEach(Receiver::close);
        return figures;
    }

    private long edit(Edits edits, int perSecond, Duration duration) {
        long before = edits.accepted();
        long until = System.nanoTime() + duration.toNanos();
        edits.make(perSecond, () -> System.nanoTime() > until);
        long made = edits.accepted() - before;
        Await.until("every edit is told to every subscription", PATIENCE, () -> counted.getTotalCount(),
                deliveries -> deliveries >= made * SUBSCRIPTIONS);
        return made;
    }
}
