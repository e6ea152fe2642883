package org.dialogueplatform.testing.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.dialogueplatform.testing.Contracts;

/** The containers of the suite under test, as an operator has them: by the commands of Docker. */
final class Containers {

    private final Map<String, String> environment;

    /** @param environment names the project and its files, and holds what the suite was started with */
    Containers(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** Those of a service that run, by their ids. */
    List<String> of(String service) {
        return run("docker", "compose", "ps", "-q", service).lines().toList();
    }

    /** Has a service run in so many containers, all of them ready. */
    void scale(String service, int replicas) {
        run("docker", "compose", "up", "-d", "--no-deps", "--no-recreate", "--no-build", "--wait", "--scale",
                service + "=" + replicas, service);
    }

    /** What a shell in a container says. */
    String in(String container, String script) {
        return run("docker", "exec", container, "bash", "-c", script);
    }

    /** The addresses of a container, one for each of its networks. */
    List<String> addresses(String container) {
        return run("docker", "inspect", "-f", "{{range .NetworkSettings.Networks}}{{println .IPAddress}}{{end}}", container)
                .lines().filter(line -> !line.isBlank()).toList();
    }

    /** Runs a command where the suite's files are; it has to succeed. */
    String run(String... command) {
        List<String> words = new ArrayList<>(Arrays.asList(command));
        try {
            var builder = new ProcessBuilder(words).directory(Contracts.root().toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(words + " ended with " + process.exitValue() + ": " + said);
            }
            return said;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
