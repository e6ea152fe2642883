package org.dialogueplatform.localstack.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;

/** What a person at the terminal agrees to. */
final class Consent {

    private Consent() {
    }

    /** Whether the answer is yes; none is no. */
    static boolean asked(String question, PrintStream out) throws IOException {
        out.print(question + " [y/N] ");
        out.flush();
        var in = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        String answer = in.readLine();
        return answer != null && List.of("y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT));
    }
}
