import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The access token of a sample user, fetched anew before it expires: it is good for five minutes, a run takes longer. */
final class Token {

    private static final Duration USED = Duration.ofMinutes(3);

    private final String dialogue;
    private final Optional<String> who;
    private Instant since = Instant.MIN;
    private String value = "";

    /** Of nobody when {@code who} is "nobody". */
    Token(String dialogue, String who) {
        this.dialogue = dialogue;
        this.who = Optional.of(who).filter(name -> !name.equals("nobody"));
    }

    synchronized Optional<String> current() throws IOException {
        if (who.isPresent() && since.plus(USED).isBefore(Instant.now())) {
            var asked = new ProcessBuilder(dialogue, "token", who.get()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            value = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            since = Instant.now();
            if (value.isEmpty()) {
                throw new IOException("There is no token for " + who.get());
            }
        }
        return who.map(_ -> value);
    }
}
