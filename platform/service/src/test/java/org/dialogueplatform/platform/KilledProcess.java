package org.dialogueplatform.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a main class of the tests in a process of its own, which is expected to die. */
public final class KilledProcess {

    /** What a process that was killed with signal 9 exits with, and what halting imitates. */
    public static final int KILLED = 137;

    /** How many processes each of the two tests kills: 100 together in the build; {@code -Dkills=200} for the full figure. */
    public static final int KILLS = Integer.getInteger("kills", 50);

    private KilledProcess() {
    }

    /** Runs it to its end and gives its exit code. */
    public static int run(Class<?> main, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
                        "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(Arrays.asList(arguments));
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(main.getSimpleName() + " was still alive after 60 s");
        }
        return process.exitValue();
    }
}
