package org.dialogueplatform.testing.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * The packaged suite in a home of its own, beside whatever else runs here: started, looked at and stopped by the launcher, as a
 * person would.
 */
public final class Stack implements AutoCloseable {

    public static final String GATEWAY = "gateway";
    static final String MEETINGS = "meetings-service";
    static final String PARTICIPANTS = "participants-service";
    public static final String RECOMMENDATIONS = "recommendations-service";
    public static final String DELIVERY = "delivery-service";
    public static final String POSTGRES = "postgres";
    public static final String KAFKA = "kafka";
    static final String KEYCLOAK = "keycloak";
    static final List<String> PARTS = List.of(GATEWAY, MEETINGS, PARTICIPANTS, RECOMMENDATIONS, DELIVERY,
            POSTGRES, KAFKA, KEYCLOAK);

    /** Beside the stack of a developer and that of the acceptance test; below the ports that outgoing connections get. */
    private static final int LOWEST_OFFSET = 10_000;
    private static final int HIGHEST_OFFSET = 13_000;
    private static final int NEXT_OFFSET = 100;
    private static final int POSTGRES_PORT = 15_432;
    private static final int KAFKA_PORT = 19_092;
    private static final Map<String, Integer> HTTP_PORTS = Map.of(GATEWAY, 8_080, MEETINGS, 8_081, PARTICIPANTS, 8_082,
            RECOMMENDATIONS, 8_083, DELIVERY, 8_084, KEYCLOAK, 8_180);
    private static final int MANAGEMENT = 1_000;
    private static final int PATIENCE_MINUTES = 10;
    private static final Duration TO_SIGN_IN = Duration.ofSeconds(20);

    private static final Pattern STARTED = Pattern.compile("^ {2}(\\S+) +(\\d+\\.\\d) s$", Pattern.MULTILINE);
    private static final Pattern RUNS = Pattern.compile("^ {2}(\\S+) +ready +[\\d, ]*? {2,}(\\d+) +(\\d+) MiB$",
            Pattern.MULTILINE);

    /**
     * @param pid of the process; of PostgreSQL the first of many
     * @param memory resident, in MiB; what processes share counted once
     */
    public record Part(long pid, int memory) {
    }

    private final Path root;
    private final Path home;
    private final FileChannel lock;
    private int portOffset;
    private final Thread stopper = new Thread(this::stop, "stop the suite");

    private Stack(Path root, Path home, FileChannel lock) {
        this.root = root;
        this.home = home;
        this.lock = lock;
    }

    /**
     * Takes the home for this bench, with nothing in it.
     *
     * @param root of the sources, where the launcher is
     */
    public static Stack empty(Path root) {
        Path target = root.resolve("testing/benchmarks/target");
        try {
            Files.createDirectories(target);
            FileChannel lock = FileChannel.open(target.resolve("bench.lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (!take(lock)) {
                lock.close();
                throw new BenchFailed("Another ./dialogue bench is running here: wait until it has ended.");
            }
            var stack = new Stack(root, target.resolve("stack"), lock);
            stack.reset();
            stack.portOffset = freeOffset();
            Runtime.getRuntime().addShutdownHook(stack.stopper);
            return stack;
        } catch (IOException e) {
            throw new BenchFailed("The bench cannot keep its stack in " + target + ": " + e.getMessage(), e);
        }
    }

    private static boolean take(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    private static int freeOffset() {
        for (int offset = LOWEST_OFFSET; offset <= HIGHEST_OFFSET; offset += NEXT_OFFSET) {
            int candidate = offset;
            if (ports().allMatch(port -> isFree(port + candidate))) {
                return offset;
            }
        }
        throw new BenchFailed(
                "The bench finds no ports for its suite between " + LOWEST_OFFSET + " and 33000: stop what uses them.");
    }

    private static IntStream ports() {
        IntStream http = HTTP_PORTS.values().stream().mapToInt(Integer::intValue)
                .flatMap(port -> IntStream.of(port, port + MANAGEMENT));
        return IntStream.concat(http, IntStream.of(POSTGRES_PORT, KAFKA_PORT, KAFKA_PORT + 1, KAFKA_PORT + 2));
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /**
     * Starts everything, building what is not built.
     *
     * @return the seconds until each part was ready
     */
    Map<String, Double> up() {
        return up(new String[0]);
    }

    /**
     * The same, and whatever is killed is started again.
     */
    public void upAndStayUp() {
        up("--restart");
    }

    private Map<String, Double> up(String... more) {
        List<String> arguments = new ArrayList<>(List.of("up", "--detach", "--empty"));
        arguments.addAll(Arrays.asList(more));
        String said = launcher(arguments.toArray(String[]::new));
        Map<String, Double> seconds = new LinkedHashMap<>();
        Matcher line = STARTED.matcher(said);
        while (line.find()) {
            seconds.put(line.group(1), Double.valueOf(line.group(2)));
        }
        require(seconds, said);
        Secretariat.of(this);
        return seconds;
    }

    /** Kills a part, as {@code kill -9} does. */
    public void kill(String part) {
        try {
            new ProcessBuilder("kill", "-KILL", Long.toString(Objects.requireNonNull(processes().get(part), part).pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new BenchFailed(part + " could not be killed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailed("Interrupted.", e);
        }
    }

    /** Whether all of it answers. */
    public boolean isReady() {
        String said = launcher("status");
        return PARTS.stream()
                .allMatch(part -> Pattern.compile("^ {2}" + part + " +ready ", Pattern.MULTILINE).matcher(said).find());
    }

    /** Whether nobody has altered what the audit trails say; what was found goes to the screen. */
    public boolean auditIsIntact() {
        try {
            launcher("audit", "verify");
            return true;
        } catch (BenchFailed failed) {
            System.err.println(failed.getMessage());
            return false;
        }
    }

    /** An access token of a sample user. */
    String token(String user) {
        return launcher(TO_SIGN_IN, "token", user).strip();
    }

    void down() {
        launcher("down");
    }

    /** The processes by the names of {@link #PARTS}. */
    public Map<String, Part> processes() {
        String said = launcher("status");
        Map<String, Part> parts = new LinkedHashMap<>();
        Matcher line = RUNS.matcher(said);
        while (line.find()) {
            parts.put(line.group(1), new Part(Long.parseLong(line.group(2)), Integer.parseInt(line.group(3))));
        }
        require(parts, said);
        return parts;
    }

    private static void require(Map<String, ?> parts, String said) {
        if (!parts.keySet().containsAll(PARTS)) {
            throw new BenchFailed("./dialogue tells of " + parts.keySet() + " where the bench expects " + PARTS + ":\n" + said);
        }
    }

    /** Where everybody comes in. */
    public URI gateway() {
        return http(GATEWAY);
    }

    /** Where a service itself answers, past the gateway. */
    URI http(String service) {
        return URI.create("http://127.0.0.1:" + (port(service) + portOffset));
    }

    URI metrics(String service) {
        return URI.create("http://127.0.0.1:" + (port(service) + MANAGEMENT + portOffset) + "/q/metrics");
    }

    private static int port(String service) {
        return Objects.requireNonNull(HTTP_PORTS.get(service), service);
    }

    /** JDBC, without a user. */
    public String databaseUrl() {
        return "jdbc:postgresql://127.0.0.1:" + (POSTGRES_PORT + portOffset) + "/dialogue";
    }

    String bootstrapServers() {
        return "127.0.0.1:" + (KAFKA_PORT + portOffset);
    }

    private void reset() {
        if (Files.exists(home.resolve(".dialogue"))) {
            launcher("reset", "--yes");
        }
    }

    /** Where a part writes what it does. */
    public Path log(String part) {
        return home.resolve("logs").resolve(part + ".log");
    }

    /** Stops it and deletes its data and logs. */
    public void delete() {
        reset();
    }

    /** Stops it; its data and logs are there until the next bench, for who wants to know what went wrong. */
    @Override
    public void close() throws IOException {
        Runtime.getRuntime().removeShutdownHook(stopper);
        stop();
        lock.close();
    }

    private void stop() {
        if (Files.exists(home.resolve(".dialogue"))) {
            launcher("down");
        }
    }

    private String launcher(String... arguments) {
        return launcher(Duration.ofMinutes(PATIENCE_MINUTES), arguments);
    }

    private String launcher(Duration patience, String... arguments) {
        List<String> command = new ArrayList<>(List.of(root.resolve("dialogue").toString()));
        command.addAll(Arrays.asList(arguments));
        @Nullable
        Path output = null;
        try {
            output = Files.createTempFile("dialogue", ".out");
            var builder = new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile()).redirectOutput(output.toFile());
            builder.environment().put("DIALOGUE_HOME", home.toString());
            builder.environment().put("DIALOGUE_PORT_OFFSET", Integer.toString(portOffset));
            Process process = builder.start();
            if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                process.destroy();
                throw new BenchFailed(
                        "./dialogue " + String.join(" ", arguments) + " has not ended within " + patience.toSeconds()
                                + " s: " + home.resolve("logs") + " may say why.");
            }
            String said = Files.readString(output);
            if (process.exitValue() != 0) {
                // what it did goes before, what hindered it comes last
                throw new BenchFailed("The suite to be measured did not do as told (./dialogue " + String.join(" ", arguments)
                        + "): " + said.strip().lines().reduce("no reason was given", (_, last) -> last));
            }
            return said;
        } catch (IOException e) {
            throw new BenchFailed("./dialogue could not be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailed("Interrupted.", e);
        } finally {
            delete(output);
        }
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException _) {
            // it lies where temporary files lie
        }
    }
}
