package org.dialogueplatform.testing.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * How soon an event has its effect: organisations are registered with the participants-service, and the meetings- and the
 * recommendations-service copy what they need to know of them.
 */
final class EventDelays {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PATH = "/api/v1/organisations";

    /**
     * @param load that made the events
     */
    record Figures(Load.Result load, Delays delays) {
    }

    private record Consumer(String service, String name) {
    }

    private static final List<Consumer> CONSUMERS = List.of(new Consumer(Stack.MEETINGS, "meetings.organisations"),
            new Consumer(Stack.RECOMMENDATIONS, "recommendations.organisations"));

    private final Stack stack;
    private final LoadTally tally;

    EventDelays(Stack stack, LoadTally tally) {
        this.stack = stack;
        this.tally = tally;
    }

    /** Registers so many a second and gives the delays of their events, at both consumers. */
    Figures at(int perSecond, Duration duration) {
        List<Delays> before = read();
        Load.Result load = tally.take(Load.rate(perSecond, stack.http(Stack.PARTICIPANTS),
                Call.post(PATH, EventDelays::organisation), duration));
        if (load.answered() == 0) {
            throw new BenchFailed("No organisation could be registered: " + stack.log(Stack.PARTICIPANTS) + " may say why.");
        }
        return new Figures(load, Await.until("every event has had its effect at both consumers", PATIENCE,
                () -> since(before), delays -> delays.events() >= load.answered() * CONSUMERS.size()));
    }

    private List<Delays> read() {
        return CONSUMERS.stream().map(consumer -> Delays.read(Http.text(stack.metrics(consumer.service)), consumer.name))
                .toList();
    }

    private Delays since(List<Delays> before) {
        List<Delays> now = read();
        return now.get(0).since(before.get(0)).and(now.get(1).since(before.get(1)));
    }

    /** No two have the same name. */
    static String organisation() {
        return """
                {"category":"NGO","country":"KZ","names":{"original":"en","translations":{"en":{"text":"Association %s"}}}}"""
                .formatted(UUID.randomUUID());
    }
}
