package org.dialogueplatform.testing.benchmarks.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

import org.dialogueplatform.testing.benchmarks.Await;
import org.dialogueplatform.testing.benchmarks.BenchFailed;
import org.dialogueplatform.testing.benchmarks.Machine;
import org.dialogueplatform.testing.benchmarks.Register;
import org.dialogueplatform.testing.benchmarks.Stack;
import org.dialogueplatform.testing.benchmarks.faults.Findings.Wanted;
import org.dialogueplatform.testing.benchmarks.partner.Edits;
import org.dialogueplatform.testing.benchmarks.partner.Partner;
import org.dialogueplatform.testing.benchmarks.partner.Receiver.Manner;

/** {@code ./dialogue faults}: kills what is killed in real life, too, and looks whether anything was lost. */
public final class Faults {

    private static final int PER_SECOND = 50;
    private static final Duration CALM = Duration.ofSeconds(20);
    private static final Duration LONGEST_ATTEMPT = Duration.ofSeconds(16);
    private static final Duration TO_DELIVER = Duration.ofMinutes(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final String SEED = "--seed=";

    private final Scale scale;
    private final long seed;
    private final Path root;
    private final long begin = System.nanoTime();

    /**
     * @param broken of the subscriptions, which take nothing until the end
     * @param events that are to be told at least
     */
    private record Scale(int subscriptions, int broken, int recommendations, int events) {

        static final Scale FULL = new Scale(100, 20, 1_000, 20_000);
        /** To see that it works. */
        static final Scale QUICK = new Scale(20, 8, 200, 2_000);
    }

    private Faults(Scale scale, long seed, Path root) {
        this.scale = scale;
        this.seed = seed;
        this.root = root;
    }

    /** @param arguments nothing, or {@code --quick}, or {@code --seed=n} for the same kills in the same order */
    public static void main(String... arguments) {
        try {
            Scale scale = Scale.FULL;
            long seed = System.currentTimeMillis();
            for (String argument : arguments) {
                if (argument.equals("--quick")) {
                    scale = Scale.QUICK;
                } else if (argument.matches(SEED + "\\d{1,18}")) {
                    seed = Long.parseLong(argument.substring(SEED.length()));
                } else {
                    throw new BenchFailed("./dialogue faults knows --quick and --seed=n, and nothing else.");
                }
            }
            Path root = Path.of("").toAbsolutePath();
            if (!Files.exists(root.resolve("dialogue"))) {
                throw new BenchFailed("Start it by ./dialogue faults.");
            }
            System.exit(new Faults(scale, seed, root).run() ? 0 : 1);
        } catch (BenchFailed failed) {
            System.err.println(failed.getMessage());
            System.exit(1);
        } catch (IOException e) {
            System.err.println("The result could not be written: " + e.getMessage());
            System.exit(1);
        }
    }

    /** Whether nothing was lost. */
    private boolean run() throws IOException {
        var machine = Machine.now();
        try (Stack stack = Stack.empty(root)) {
            say("Starting a suite of its own");
            stack.upAndStayUp();
            List<Endpoint> endpoints = subscribe(stack);
            String start = endpoints.getFirst().partner().cursor();
            say("Importing " + scale.recommendations() + " recommendations");
            var register = new Register(stack.gateway());
            register.fill(scale.recommendations());
            var edits = new Edits(stack.gateway(), register.ids(scale.recommendations()), seed);
            say("Edits, " + PER_SECOND + " a second, and nothing is killed yet");
            long calmUntil = System.nanoTime() + CALM.toNanos();
            edits.make(PER_SECOND, () -> System.nanoTime() > calmUntil);

            say("The same, and one part after the other is killed (seed " + seed + ")");
            var nemesis = new Nemesis(stack, seed, this::say);
            var killing = CompletableFuture.runAsync(nemesis);
            // what was imported was told, too
            long toAccept = scale.events() - scale.recommendations();
            edits.make(PER_SECOND, () -> edits.accepted() >= toAccept || killing.isCompletedExceptionally());
            nemesis.stop();
            killing.join();

            say("Mending the broken receivers");
            List<Endpoint> broken = endpoints.stream().filter(Endpoint::broken).toList();
            broken.forEach(endpoint -> endpoint.receiver().mend());
            // what is under way to them still fails, and would then be tried again in five minutes only
            LockSupport.parkNanos(LONGEST_ATTEMPT.toNanos());
            broken.forEach(endpoint -> endpoint.askForTheRest(start));
            var truth = new Truth(stack);
            awaitDeliveries(truth);
            var findings = Findings.of(truth.register(), edits.versions(), truth.told(), truth.log(),
                    endpoints.stream().map(endpoint -> new Wanted(endpoint.group(), endpoint.receipts())).toList(),
                    nemesis.kills());
            endpoints.forEach(Endpoint::close);
            boolean intact = stack.auditIsIntact();
            String text = text(machine, edits, findings, nemesis, intact);
            System.out.println("\n" + text);
            Path file = root.resolve("testing/benchmarks/target/faults.md");
            Files.writeString(file, text);
            System.out.println("Also in " + root.relativize(file));
            if (findings.areGood() && intact) {
                stack.delete();
            }
            return findings.areGood() && intact;
        }
    }

    private List<Endpoint> subscribe(Stack stack) {
        say(scale.subscriptions() + " subscriptions, " + scale.broken() + " of them with broken receivers");
        List<Endpoint> endpoints = new ArrayList<>();
        Partner partner = null;
        for (int number = 0; number < scale.subscriptions(); number++) {
            if (partner == null || number % Partner.SUBSCRIPTIONS == 0) {
                partner = Partner.register(stack.gateway(), "Partner from " + number);
            }
            endpoints.add(Endpoint.subscribe(partner, number, scale.broken()));
        }
        return endpoints;
    }

    /** Everything that was told has come to the log, and all of it was taken. */
    private void awaitDeliveries(Truth truth) {
        Await.until("the log has everything", TO_DELIVER, BETWEEN_LOOKS, () -> truth.countTold() - truth.countLogged(),
                left -> left == 0);
        say("Everything is in the log; waiting for the deliveries");
        Await.until("everything is delivered", TO_DELIVER, BETWEEN_LOOKS, truth::pending, left -> left == 0);
    }

    private String text(Machine machine, Edits edits, Findings findings, Nemesis nemesis, boolean intact) {
        return String.format(Locale.ROOT, """
                %s
                %d subscriptions, %d of them broken (%s) until the end; %d edits a second; seed %d; %d s in all
                Edits: %,d accepted, %,d refused and %,d not answered while something was away

                %s- Audit trails: %s.
                """, machine, scale.subscriptions(), scale.broken(), broken(), PER_SECOND, seed,
                Duration.ofNanos(System.nanoTime() - begin).toSeconds(), edits.accepted(), edits.refused(), edits.unknown(),
                findings.text(nemesis.kills()), intact ? "intact" : "NOT INTACT");
    }

    private static String broken() {
        return List.of(Manner.values()).stream().skip(1).map(manner -> manner.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private void say(String line) {
        System.out.printf(Locale.ROOT, "%5.0f s  %s%n", (System.nanoTime() - begin) / 1e9, line);
    }
}
