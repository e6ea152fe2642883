package org.dialogueplatform.testing.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.dialogueplatform.testing.benchmarks.RequestFigures.Way;

/** {@code ./dialogue bench}: measures the packaged suite and prints what it found. */
public final class Bench {

    private static final String LIST = "/api/v1/recommendations";
    private static final int IDS = 1_000;

    private final Scale scale;
    private final Path root;
    private long begin = System.nanoTime();
    private final LoadTally reads = new LoadTally();
    private final LoadTally creates = new LoadTally();
    private final LoadTally organisations = new LoadTally();

    private Bench(Scale scale, Path root) {
        this.scale = scale;
        this.root = root;
    }

    /**
     * @param arguments nothing, or {@code --quick}
     */
    public static void main(String... arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        try {
            Path root = Path.of("").toAbsolutePath();
            if (!arguments.isEmpty() && !arguments.equals(List.of("--quick"))) {
                throw new BenchFailed("./dialogue bench knows --quick and nothing else.");
            }
            if (!Files.exists(root.resolve("dialogue"))) {
                throw new BenchFailed("Start the bench by ./dialogue bench.");
            }
            if (!Files.exists(Path.of("/proc/self/stat"))) {
                throw new BenchFailed("The bench reads from /proc what each process costs: run it on Linux.");
            }
            return new Bench(arguments.isEmpty() ? Scale.FULL : Scale.QUICK, root).run() ? 0 : 1;
        } catch (BenchFailed failed) {
            System.err.println(failed.getMessage());
            return 1;
        } catch (IOException e) {
            System.err.println("The bench's results could not be written: " + e.getMessage());
            return 1;
        }
    }

    /** Whether all went as it should. */
    private boolean run() throws IOException {
        var machine = Machine.now();
        try (Stack stack = Stack.empty(root)) {
            say("Starting a suite of its own"
                    + (machine.isBusy() ? "; this machine is busy, so the figures will say little" : ""));
            Map<String, Double> firstStart = stack.up();
            // what had to be built before is not the suite's time
            begin = System.nanoTime();
            say("Importing " + scale.recommendations() + " generated recommendations");
            var register = new Register(stack.gateway());
            double importSeconds = register.fill(scale.recommendations());
            Map<String, Stack.Part> processes = stack.processes();
            List<RequestFigures> requests = new ArrayList<>(reads(stack, register, processes));

            var eventDelays = new EventDelays(stack, organisations);
            say("Commit to consumer, after a warm-up");
            eventDelays.at(Scale.EVENTS_BUSY_RATE, scale.eventsBusy());
            EventDelays.Figures idle = eventDelays.at(Scale.EVENTS_IDLE_RATE, scale.eventsIdle());
            EventDelays.Figures busy = eventDelays.at(Scale.EVENTS_BUSY_RATE, scale.eventsBusy());

            say("Commit to webhook, after a warm-up");
            List<WebhookDelays.Figures> webhooks = WebhookDelays.at(Scale.WEBHOOKS_RATES, scale.editsWarmUp(), scale.webhooks(),
                    stack, register.ids(Math.min(IDS, scale.recommendations())));

            requests.addAll(measure("a create with its event", draft(stack), stack, processes, creates));
            Map<String, Stack.Part> afterLoad = stack.processes();
            EventTally.Result events = check(stack);
            say("Starting it again, with all that it holds now");
            stack.down();
            Map<String, Double> nextStart = stack.up();
            Map<String, Stack.Part> started = stack.processes();

            var report = new Report(machine, scale, importSeconds, requests, idle, busy, webhooks,
                    new Report.Processes(firstStart, nextStart,
                            started, afterLoad),
                    events, lost(events), failures(), Duration.ofNanos(System.nanoTime() - begin));
            String text = report.text();
            System.out.println("\n" + text);
            Path file = root.resolve("testing/benchmarks/target/bench.md");
            Files.writeString(file, text);
            System.out.println("Also in " + root.relativize(file));
            if (report.isGood()) {
                stack.delete();
            }
            return report.isGood();
        }
    }

    private List<RequestFigures> reads(Stack stack, Register register, Map<String, Stack.Part> processes) {
        List<String> ids = register.ids(Math.min(IDS, scale.recommendations() / 2));
        var next = new AtomicInteger();
        Supplier<String> one = () -> LIST + "/" + ids.get(Math.floorMod(next.getAndIncrement(), ids.size()));
        List<RequestFigures> figures = new ArrayList<>(
                measure("a page of 20", Call.get(() -> LIST + "?limit=20"), stack, processes, reads));
        figures.addAll(measure("one by id", Call.get(one), stack, processes, reads));
        return figures;
    }

    /** As the secretariat takes down what an organisation proposes to a State. */
    private static Call draft(Stack stack) {
        String proponent = Http.json(stack.gateway().resolve("/api/v1/organisations?limit=1")).path("items").path(0).path("id")
                .asText();
        String body = """
                {"text":{"original":"en","translations":{"en":{"text":"Let every village have a place where people can ask, \
                free of charge and in their own language, what their rights are and how to make use of them."}}},
                "proponents":[{"organisationId":"%s"}],
                "addressees":[{"state":"KAZ","role":"LEAD"}]}""".formatted(proponent);
        return Call.post(LIST, () -> body);
    }

    private List<RequestFigures> measure(String what, Call call, Stack stack, Map<String, Stack.Part> processes,
            LoadTally tally) {
        say("Measuring " + what);
        return RequestFigures.measure(what, call, List.of(new Way("gateway", stack.gateway()),
                new Way("direct", stack.http(Stack.RECOMMENDATIONS))), scale, processes, tally);
    }

    /** More creates until there are events enough to check, if there is time; then the check. */
    private EventTally.Result check(Stack stack) {
        var check = new EventCheck(stack);
        Call draft = draft(stack);
        long recorded = check.recorded();
        say("Creating until " + scale.events() + " events are there to be checked; now there are " + recorded);
        while (recorded < scale.events() && System.nanoTime() - begin < Scale.LIMIT.toNanos()) {
            creates.take(Load.callers(Scale.CALLERS, stack.http(Stack.RECOMMENDATIONS), draft, Duration.ofSeconds(2)));
            recorded = check.recorded();
        }
        say("Checking every state change against the events of its topic");
        return check.of(EventCheck.RECOMMENDATIONS).and(check.of(EventCheck.ORGANISATIONS));
    }

    /** Creates that were answered with 2xx and are not there. */
    private long lost(EventTally.Result events) {
        return Math.max(0, scale.recommendations() + creates.answered() + organisations.answered() - events.aggregates());
    }

    private Failures failures() {
        return reads.failures().and(creates.failures()).and(organisations.failures());
    }

    private void say(String line) {
        System.out.printf(Locale.ROOT, "%5.0f s  %s%n", (System.nanoTime() - begin) / 1e9, line);
    }
}
