package org.dialogueplatform.localstack.stack;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** The commands that {@code ./dialogue} passes on. */
public final class Dialogue {

    private Dialogue() {
    }

    /**
     * @param arguments the command and what belongs to it
     */
    public static void main(String... arguments) throws IOException, InterruptedException {
        try {
            int code = run(arguments[0], Arrays.asList(arguments).subList(1, arguments.length));
            if (code != 0) {
                System.exit(code);
            }
        } catch (Problem problem) {
            System.err.println(problem.sentence());
            System.exit(1);
        }
    }

    private static int run(String command, List<String> arguments) throws IOException, InterruptedException {
        Settings settings = Settings.from(System.getenv());
        switch (command) {
            case "up" -> {
                Options options = Options.parse(arguments);
                if (options.detach()) {
                    return new Detached(settings, System.out, System.err).run(arguments);
                }
                Up.of(settings, options, System.out).run();
            }
            case "down" -> new Down(settings, System.out).run();
            case "status" -> {
                return new Status(settings, System.out).run();
            }
            case "audit" -> {
                return AuditCheck.of(settings, System.getenv(), System.out).run(arguments);
            }
            case "backup" -> new Backup(settings, System.out).run(arguments);
            case "restore" -> new Restore(settings, System.out).run(arguments);
            case "reset" -> new Reset(settings, System.out).run(arguments);
            case "token" -> new Token(settings, System.out).run(arguments);
            case "simulate" -> new Simulate(settings, System.out).run(arguments);
            default -> throw new Problem("\"" + command + "\" is no command: see ./dialogue help.");
        }
        return 0;
    }
}
