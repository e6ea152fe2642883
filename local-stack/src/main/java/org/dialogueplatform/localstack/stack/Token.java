package org.dialogueplatform.localstack.stack;

import java.io.PrintStream;
import java.util.List;

import org.dialogueplatform.localstack.keycloak.SampleActors;
import org.dialogueplatform.localstack.keycloak.SampleTokens;

/** {@code ./dialogue token}: an access token for one of the sample actors. */
final class Token {

    private final Settings settings;
    private final PrintStream out;

    Token(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    void run(List<String> arguments) {
        List<String> names = new SampleActors().names();
        if (arguments.size() != 1 || !names.contains(arguments.getFirst())) {
            throw new Problem("./dialogue token needs one of " + String.join(", ", names)
                    + (arguments.isEmpty() ? "." : "; \"" + String.join(" ", arguments) + "\" is none of them."));
        }
        var suite = new Suite(settings);
        try {
            out.println(suite.tokens().of(arguments.getFirst())
                    .orElseThrow(() -> new Problem("No Keycloak answers at " + suite.signIn() + " or " + suite.keycloak()
                            + ": ./dialogue up starts the suite.")));
        } catch (SampleTokens.Refused refused) {
            throw new Problem("Keycloak gives no token to " + arguments.getFirst() + " (" + refused.getMessage()
                    + "): the next ./dialogue up adds sample users that are missing.");
        }
    }
}
