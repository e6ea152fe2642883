package org.dialogueplatform.localstack.stack;

import java.io.PrintStream;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

import org.dialogueplatform.localstack.samples.Journal;
import org.dialogueplatform.localstack.samples.SimulatedYear;

/** {@code ./dialogue simulate}: a year of the reference body, for those who want to see events come. */
final class Simulate {

    private static final double USUAL_RATE = 5;
    private static final double HIGHEST_RATE = 1000;

    private final Settings settings;
    private final PrintStream out;

    Simulate(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    void run(List<String> arguments) {
        SimulatedYear.Wish wish = parse(arguments);
        var suite = new Suite(settings);
        if (suite.tokens().of("clerk").isEmpty()) {
            throw new Problem("No Keycloak answers at " + suite.signIn() + " or " + suite.keycloak()
                    + ": ./dialogue up starts the suite.");
        }
        try {
            SimulatedYear.play(suite.gateway(), suite.tokens(),
                    Journal.in(settings.home().resolve("samples/reference-meeting.journal")), wish, out);
        } catch (IllegalStateException refused) {
            throw new Problem("The suite did not take part: " + refused.getMessage());
        }
    }

    static SimulatedYear.Wish parse(List<String> arguments) {
        long seed = 1;
        double rate = USUAL_RATE;
        long acts = Long.MAX_VALUE;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            switch (argument) {
                case "--rate" -> rate = number(argument, rest, "acts per second, up to " + (int) HIGHEST_RATE,
                        found -> found > 0 && found <= HIGHEST_RATE);
                case "--acts" -> acts = (long) number(argument, rest, "how many acts to play",
                        found -> found >= 1 && found == Math.rint(found));
                case "--seed" -> seed = (long) number(argument, rest, "a whole number: the same one plays the same year",
                        found -> found == Math.rint(found));
                default -> throw new Problem(
                        "\"" + argument + "\" is nothing ./dialogue simulate knows: see ./dialogue help.");
            }
        }
        return new SimulatedYear.Wish(seed, rate, acts);
    }

    private static double number(String option, Iterator<String> rest, String what, Predicate<Double> fits) {
        String given = rest.hasNext() ? rest.next() : "";
        try {
            double found = Double.parseDouble(given);
            if (fits.test(found)) {
                return found;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new Problem(option + " needs a number (" + what + ")" + (given.isEmpty() ? "." : "; it got \"" + given + "\"."));
    }
}
