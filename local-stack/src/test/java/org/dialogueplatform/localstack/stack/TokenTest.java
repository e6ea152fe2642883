package org.dialogueplatform.localstack.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenTest {

    private static final String NAMES = "clerk, ministry, ngo, assessor, desk, auditor, operator, partner";

    @TempDir
    Path home;

    @Test
    void whoIsNotKnownIsSaid() {
        assertEquals("./dialogue token needs one of " + NAMES + ".", refusal(List.of()));
        assertEquals("./dialogue token needs one of " + NAMES + "; \"minister\" is none of them.",
                refusal(List.of("minister")));
        assertEquals("./dialogue token needs one of " + NAMES + "; \"ngo desk\" is none of them.",
                refusal(List.of("ngo", "desk")));
    }

    @Test
    void thatNothingRunsIsSaid() {
        assertEquals("No Keycloak answers at http://localhost:47080/auth or http://localhost:47180/auth: "
                + "./dialogue up starts the suite.", refusal(List.of("clerk")));
    }

    private String refusal(List<String> arguments) {
        var token = new Token(new Settings(home, 39_000),
                new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        return assertThrows(Problem.class, () -> token.run(arguments)).sentence();
    }
}
