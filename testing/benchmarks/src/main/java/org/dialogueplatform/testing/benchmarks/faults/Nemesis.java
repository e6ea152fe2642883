package org.dialogueplatform.testing.benchmarks.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

import org.dialogueplatform.testing.benchmarks.Await;
import org.dialogueplatform.testing.benchmarks.Stack;

/** Kills one part after the other, in an order nobody knows, each when the one before has come back. */
final class Nemesis implements Runnable {

    private static final List<String> VICTIMS = List.of(Stack.GATEWAY, Stack.RECOMMENDATIONS, Stack.DELIVERY, Stack.KAFKA,
            Stack.POSTGRES);
    private static final Duration TO_COME_BACK = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final int SHORTEST_PEACE_MILLIS = 5_000;
    private static final int LONGEST_PEACE_MILLIS = 40_000;

    /** A kill, and when everything was well again. */
    record Kill(String part, Instant at, Instant well) {
    }

    private final Stack stack;
    private final Random random;
    private final Consumer<String> teller;
    private final List<Kill> kills = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean running = true;

    /** @param seed of the order and of the pauses */
    Nemesis(Stack stack, long seed, Consumer<String> teller) {
        this.stack = stack;
        this.random = new Random(seed);
        this.teller = teller;
    }

    @Override
    public void run() {
        List<String> bag = new ArrayList<>();
        while (running) {
            if (bag.isEmpty()) {
                // each as often as the others
                bag.addAll(VICTIMS);
                Collections.shuffle(bag, random);
            }
            String victim = bag.removeLast();
            Instant at = Instant.now();
            stack.kill(victim);
            Await.until("everything is ready after " + victim + " was killed", TO_COME_BACK, BETWEEN_LOOKS, stack::isReady,
                    ready -> ready);
            kills.add(new Kill(victim, at, Instant.now()));
            teller.accept(victim + " killed; well again after " + Duration.between(at, Instant.now()).toSeconds() + " s");
            LockSupport.parkNanos(Duration.ofMillis(random.nextInt(SHORTEST_PEACE_MILLIS, LONGEST_PEACE_MILLIS)).toNanos());
        }
    }

    /** No further kill after the one that is under way. */
    void stop() {
        running = false;
    }

    List<Kill> kills() {
        return List.copyOf(kills);
    }
}
