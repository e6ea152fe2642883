package org.dialogueplatform.testing.acceptance;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import org.dialogueplatform.localstack.keycloak.SampleTokens;
import org.dialogueplatform.testing.Contracts;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.ComposeContainer;

import io.restassured.RestAssured;
import io.restassured.config.LogConfig;

/**
 * The packaged suite, started once for all journeys: on this machine by the launcher, beside any stack that runs already, or
 * with {@code -Dstack=compose} from docker-compose.yml. The journeys know its gateway only.
 */
final class Suite {

    /** Beside the stack of a developer; below the ports that outgoing connections get, any of which may be in use. */
    private static final int PORT_OFFSET = 5_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** Where the suite sends the traces that it records; who wants them listens there. */
    static final int COLLECTOR_PORT = 4_317 + PORT_OFFSET;

    private static final int LINES_OF_A_LOG = 20;

    /** The name of this machine for webhooks out of containers. */
    static final String RECEIVERS = "partner.test";

    private static Suite running;
    /** Why it could not be started: not tried again for every journey. */
    private static RuntimeException unavailable;

    private final URI gateway;
    private final SampleTokens tokens;
    /** Where it runs, if not on this machine itself. */
    private final @Nullable Containers containers;

    private Suite(URI gateway, @Nullable Containers containers) {
        this.gateway = gateway;
        this.tokens = new SampleTokens(List.of(gateway.resolve("/auth")));
        this.containers = containers;
    }

    /** The running suite, without samples. */
    static synchronized Suite running() {
        if (unavailable != null) {
            throw unavailable;
        }
        if (running == null) {
            running = start();
            System.out.println(
                    "The suite under test: " + (running.isOnThisMachine() ? "local stack" : "docker-compose.yml")
                            + ", gateway at "
                            + running.gateway);
            RestAssured.baseURI = running.gateway.toString();
            // written out prettily in case its request fails, each body would take more time than the request
            RestAssured.config = RestAssured.config().logConfig(LogConfig.logConfig()
                    .enableLoggingOfRequestAndResponseIfValidationFails().enablePrettyPrinting(false));
        }
        return running;
    }

    private static Suite start() {
        try {
            return "compose".equals(System.getProperty("stack")) ? inContainers() : onThisMachine();
        } catch (RuntimeException | AssertionError e) {
            unavailable = new IllegalStateException("The suite could not be started", e);
            throw unavailable;
        }
    }

    URI gateway() {
        return gateway;
    }

    /** Tokens of the sample actors. */
    SampleTokens tokens() {
        return tokens;
    }

    /** Whether its processes, database and broker can be reached by a test. */
    boolean isOnThisMachine() {
        return containers == null;
    }

    /** Those of a suite that runs in containers. */
    Containers containers() {
        return Objects.requireNonNull(containers);
    }

    /** JDBC address of a stack on this machine. */
    String databaseUrl() {
        return "jdbc:postgresql://127.0.0.1:" + (15_432 + PORT_OFFSET) + "/dialogue";
    }

    /** Kafka of a stack on this machine. */
    String bootstrapServers() {
        return "127.0.0.1:" + (19_092 + PORT_OFFSET);
    }

    /** The identity provider of a stack on this machine, with its administration. */
    URI keycloak() {
        return URI.create("http://127.0.0.1:" + (8_180 + PORT_OFFSET) + "/auth");
    }

    /** Kills a part of the stack on this machine as {@code kill -9} does. */
    static void kill(String part) {
        signal(part, "KILL");
    }

    /** Sends a signal to a part of the stack on this machine. */
    static void signal(String part, String signal) {
        run("kill", "-" + signal, processOf(part));
    }

    /** Bytes that are in use in a part's heap on this machine after a collection. */
    static long heapOf(String part) {
        String process = processOf(part);
        String tools = System.getProperty("java.home") + "/bin/";
        run(tools + "jcmd", process, "GC.run");
        // a line of names and one of figures, in KiB
        List<String[]> lines = run(tools + "jstat", "-gc", process).lines().map(line -> line.trim().split(" +")).toList();
        double used = 0;
        for (int column = 0; column < lines.getFirst().length; column++) {
            if (List.of("S0U", "S1U", "EU", "OU").contains(lines.getFirst()[column])) {
                used += Double.parseDouble(lines.getLast()[column]);
            }
        }
        return (long) (used * 1024);
    }

    private static String processOf(String part) {
        var found = Pattern.compile("^ *" + part + " .* (\\d+) +\\d+ MiB$", Pattern.MULTILINE).matcher(dialogue("status"));
        if (!found.find()) {
            throw new AssertionError(part + " does not run");
        }
        return found.group(1);
    }

    private static String run(String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return said;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the parts' logs have of errors: the logs themselves are gone where a clean machine has run the tests. */
    private static String errors() throws IOException {
        Path logs = home().resolve("logs");
        if (!Files.isDirectory(logs)) {
            return "";
        }
        var found = new StringBuilder();
        try (var files = Files.newDirectoryStream(logs, "*.log")) {
            for (Path log : files) {
                Files.readAllLines(log).stream().filter(line -> line.matches("(\\S+ (ERROR|FATAL) |Caused by: ).*"))
                        .limit(LINES_OF_A_LOG)
                        .forEach(line -> found.append(log.getFileName()).append(": ").append(line).append('\n'));
            }
        }
        return found.toString();
    }

    /** Starts the stack again after something in it has died, when what was left of it has stopped. */
    static void startAgain() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !Files.exists(home().resolve("run.properties")));
        System.out.println(dialogue("up", "--detach", "--empty"));
    }

    /** Runs the launcher for this stack and gives what it printed. */
    static String dialogue(String... arguments) {
        List<String> command = new ArrayList<>(List.of(Contracts.root().resolve("dialogue").toString()));
        command.addAll(Arrays.asList(arguments));
        try {
            var builder = new ProcessBuilder(command).directory(Contracts.root().toFile()).redirectErrorStream(true);
            builder.environment().put("DIALOGUE_HOME", home().toString());
            builder.environment().put("DIALOGUE_PORT_OFFSET", Integer.toString(PORT_OFFSET));
            // a new stack for every run: what would make its next start faster is not worth the time to write it
            builder.environment().put("DIALOGUE_AOT_CACHE", "off");
            // almost no trace is recorded: only one whose id was chosen to be
            builder.environment().put("OTEL_SDK_DISABLED", "false");
            builder.environment().put("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:" + COLLECTOR_PORT);
            builder.environment().put("OTEL_TRACES_SAMPLER_ARG", "0.000000001");
            Path output = Files.createTempFile("dialogue", ".out");
            Process process = builder.redirectOutput(output.toFile()).start();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("dialogue " + List.of(arguments) + " did not end: " + Files.readString(output));
            }
            String said = Files.readString(output);
            Files.delete(output);
            if (process.exitValue() != 0) {
                throw new AssertionError(
                        "dialogue " + List.of(arguments) + " ended with " + process.exitValue() + ":\n" + said + errors());
            }
            return said;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where this stack keeps its data and logs. */
    static Path home() {
        return Contracts.root().resolve("testing/acceptance/target/stack");
    }

    private static Suite onThisMachine() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> dialogue("down"), "stop the suite"));
        dialogue("reset", "--yes");
        System.out.println(dialogue("up", "--detach", "--empty"));
        return new Suite(URI.create("http://localhost:" + (8_080 + PORT_OFFSET)), null);
    }

    @SuppressWarnings("resource") // closed when the tests end
    private static Suite inContainers() {
        // not pulled beforehand: our own images are built, and asking registries for them takes minutes
        List<File> files = List.of(Contracts.root().resolve("docker-compose.yml").toFile(),
                Contracts.root().resolve("testing/acceptance/src/test/compose.yml").toFile());
        Map<String, String> environment = new HashMap<>(Map.of("DIALOGUE_PORT", Integer.toString(8_080 + PORT_OFFSET),
                "KAFKA_PARTNERS_PORT", Integer.toString(9_094 + PORT_OFFSET), "DIALOGUE_AOT_CACHE", "off"));
        var compose = new ComposeContainer(files).withEnv(environment).withBuild(true).withPull(false)
                .withOptions("--profile samples");
        Runtime.getRuntime().addShutdownHook(new Thread(compose::stop, "stop the containers"));
        compose.start();
        environment.put("COMPOSE_PROJECT_NAME", compose.getContainerByServiceName("gateway").orElseThrow().getContainerInfo()
                .getConfig().getLabels().get("com.docker.compose.project"));
        environment.put("COMPOSE_FILE", files.stream().map(File::getPath).collect(Collectors.joining(File.pathSeparator)));
        // By the port that the file itself publishes: Testcontainers' own way in is through any one of the gateway's networks, and those
        // that are internal lead nowhere.
        var suite = new Suite(URI.create("http://localhost:" + environment.get("DIALOGUE_PORT")), new Containers(environment));
        // Keycloak starts beside the services, and its sample users come last
        Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(() -> suite.tokens().of("clerk").isPresent());
        return suite;
    }
}
