package org.dialogueplatform.testing.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.dialogueplatform.testing.Contracts;

/** Runs what is written for Node. Where it cannot be run, that is said in one line, and the rest of the build goes on. */
final class Node {

    /** What the packages name as their engine. */
    private static final Runtime.Version OLDEST = Runtime.Version.parse("20.19");
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Pattern VERSION = Pattern.compile("v(\\d+\\.\\d+)\\..*", Pattern.DOTALL);

    private Node() {
    }

    /** Sees to it that a package has what its lock file names. */
    static void install(String folder) throws IOException, InterruptedException {
        var version = VERSION.matcher(said("node", "--version"));
        leaveOutUnless(
                version.matches() && Runtime.Version.parse(version.group(1).replaceFirst("\\.0$", "")).compareTo(OLDEST) >= 0,
                folder,
                "there is no Node " + OLDEST + " or later");
        Path at = Contracts.root().resolve(folder);
        Path installed = at.resolve("node_modules/.package-lock.json");
        Path wanted = at.resolve("package-lock.json");
        if (Files.exists(installed)
                && Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(wanted)) >= 0) {
            return;
        }
        Ended install = run(folder, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        // a lock file that does not fit is ours to mend, a registry that does not answer is not
        assertFalse(install.said.contains("EUSAGE"), install.said);
        leaveOutUnless(install.code == 0, folder,
                "npm cannot install what package-lock.json names: " + install.said.lines().findFirst().orElse(""));
    }

    /** Runs a script of a package and gives what it printed; fails if it fails. */
    static String mustRun(String folder, String... command) throws IOException, InterruptedException {
        Ended ended = run(folder, command);
        assertEquals(0, ended.code, ended.said);
        return ended.said;
    }

    private static void leaveOutUnless(boolean possible, String what, String why) {
        if (!possible) {
            System.out.println("Left out: " + what + ", because " + why);
        }
        assumeTrue(possible, why);
    }

    private static String said(String... command) throws InterruptedException {
        try {
            return run(".", command).said;
        } catch (IOException _) {
            return "";
        }
    }

    private static Ended run(String folder, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("node", ".out");
        try {
            Process process = new ProcessBuilder(new ArrayList<>(List.of(command)))
                    .directory(Contracts.root().resolve(folder).toFile()).redirectErrorStream(true)
                    .redirectOutput(output.toFile()).start();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError("did not end: " + List.of(command) + "\n" + Files.readString(output));
            }
            return new Ended(process.exitValue(), Files.readString(output));
        } finally {
            Files.delete(output);
        }
    }

    private record Ended(int code, String said) {
    }
}
