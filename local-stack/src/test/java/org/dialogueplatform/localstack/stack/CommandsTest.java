package org.dialogueplatform.localstack.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.dialogueplatform.localstack.infrastructure.Processes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands, on a suite of two small programs whose supervisor is a process of its own. */
class CommandsTest {

    @TempDir
    Path home;

    private Settings settings;
    private int firstPort;
    private int secondPort;

    @BeforeEach
    void settle() throws IOException {
        settings = new Settings(home, 0);
        firstPort = Fakes.freePort();
        secondPort = Fakes.freePort();
    }

    @AfterEach
    void leaveNothing() throws IOException {
        new Down(settings, toNowhere()).run();
    }

    @Test
    void downStopsWhatUpStarted() throws Exception {
        Process supervisor = up("supervisor");
        awaitReady(supervisor);
        assertEquals(Set.of("first", "second"), running());
        assertTrue(told("supervisor").contains("Ready after"), told("supervisor"));

        assertTrue(down().startsWith("Stopped after"));

        assertTrue(supervisor.waitFor(5, TimeUnit.SECONDS));
        assertEquals(Set.of(), running());
        assertEquals(List.of("second", "first"), Files.readAllLines(home.resolve("ended")));
        assertTrue(told("supervisor").contains("Stopped after"), told("supervisor"));
        assertEquals("Nothing was running.\n", down());
    }

    @Test
    void upDoesNoHarmWhenTheSuiteRuns() throws Exception {
        awaitReady(up("supervisor"));
        Set<Long> before = processes();

        Process second = up("second-supervisor");

        assertTrue(second.waitFor(20, TimeUnit.SECONDS));
        assertEquals(0, second.exitValue());
        assertTrue(told("second-supervisor").startsWith("Already running since "), told("second-supervisor"));
        assertEquals(before, processes());
    }

    @Test
    void aPartThatEndsByItselfEndsTheRunWithOneSentence() throws Exception {
        Process supervisor = up("supervisor");
        awaitReady(supervisor);

        Mark.running(home).stream().filter(found -> found.part().equals("second"))
                .forEach(found -> found.process().destroyForcibly());

        assertTrue(supervisor.waitFor(20, TimeUnit.SECONDS));
        assertEquals(1, supervisor.exitValue());
        assertEquals("second has ended by itself, so everything is stopped: see " + settings.log("second") + ".\n",
                told("supervisor-problem"));
        assertEquals(Set.of(), running());
        assertFalse(RunLock.isTaken(settings));
    }

    @Test
    void downStopsWhatAKilledRunLeft() throws Exception {
        Process supervisor = up("supervisor");
        awaitReady(supervisor);
        kill(supervisor);
        assertEquals(Set.of("first", "second"), running());

        assertEquals("Stopped what a killed run had left running: first, second.\n", down());

        assertEquals(Set.of(), running());
    }

    @Test
    void upStopsWhatAKilledRunLeftAndStarts() throws Exception {
        Process killed = up("killed");
        awaitReady(killed);
        kill(killed);
        Set<Long> before = processes();

        Process supervisor = up("supervisor");
        awaitReady(supervisor);

        assertTrue(told("supervisor").contains("stopped first what an earlier run had left running: first, second"),
                told("supervisor"));
        assertEquals(Set.of("first", "second"), running());
        assertTrue(processes().stream().noneMatch(before::contains));
    }

    @Test
    void statusTellsARunFromALeftOver() throws Exception {
        assertEquals("Nothing is running: ./dialogue up starts the suite.\n", status(Status.NOT_RUNNING));
        Process supervisor = up("supervisor");
        awaitReady(supervisor);
        assertTrue(status(0).startsWith("Running since "), status(0));

        kill(supervisor);

        assertEquals("A run was killed and has left running first, second: ./dialogue up or ./dialogue down stops them.\n",
                status(Status.NOT_RUNNING));
    }

    @Test
    void resetAsksAndDeletesOnlyWhatUpMade() throws Exception {
        Problem notOurs = assertThrows(Problem.class, () -> reset("yes\n"));
        assertTrue(notOurs.sentence().contains("was not made by ./dialogue up"), notOurs.sentence());
        Files.createFile(home.resolve(".dialogue"));
        Files.createDirectories(home.resolve("postgres/data"));

        Problem refused = assertThrows(Problem.class, () -> reset("\n"));
        assertEquals("Nothing was deleted: answer yes, or say ./dialogue reset --yes.", refused.sentence());
        Problem nobodyThere = assertThrows(Problem.class, () -> reset(""));
        assertEquals(refused.sentence(), nobodyThere.sentence());
        assertTrue(Files.exists(home.resolve("postgres/data")));

        reset("yes\n");
        assertFalse(Files.exists(home));
    }

    @Test
    void whatIsNotUnderstoodIsSaid() {
        assertEquals("\"--detahc\" is nothing ./dialogue up knows: see ./dialogue help.", refusal("--detahc"));
        assertEquals("--without needs one of meetings-service, participants-service, recommendations-service, "
                + "delivery-service, gateway; \"meetings\" is none of them.", refusal("--without", "meetings"));
        assertEquals(new Options(true, true, true, Set.of("gateway", "meetings-service")),
                Options.parse(
                        List.of("--detach", "--without=gateway", "--empty", "--restart", "--without", "meetings-service")));
        assertEquals("DIALOGUE_PORT_OFFSET is \"many\": set it to a number from 0 to 40000, or leave it out.",
                assertThrows(Problem.class, () -> Settings.from(Map.of("DIALOGUE_PORT_OFFSET", "many")))
                        .sentence());
    }

    private static String refusal(String... arguments) {
        return assertThrows(Problem.class, () -> Options.parse(List.of(arguments))).sentence();
    }

    private Process up(String log) throws IOException {
        var builder = new ProcessBuilder(JavaPart.detached(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                Fakes.Up.class.getName(), Integer.toString(firstPort), Integer.toString(secondPort))))
                .redirectOutput(home.resolve(log).toFile()).redirectError(home.resolve(log + "-problem").toFile());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().put("DIALOGUE_HOME", home.toString());
        return builder.start();
    }

    private void awaitReady(Process supervisor) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> isReady(supervisor) || !supervisor.isAlive());
        assertTrue(supervisor.isAlive(), () -> allTold());
    }

    private boolean isReady(Process supervisor) throws IOException {
        return RunFile.read(settings).filter(run -> run.ready() && run.pid() == supervisor.pid()).isPresent();
    }

    private String allTold() {
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(Files::isRegularFile).map(file -> file + ":\n" + told(file.getFileName().toString()))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void kill(Process supervisor) {
        supervisor.destroyForcibly();
        assertTrue(Processes.ends(supervisor.toHandle(), Duration.ofMinutes(1)));
    }

    private Set<String> running() {
        return Mark.running(home).stream().map(Mark.Found::part).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<Long> processes() {
        return Mark.running(home).stream().map(found -> found.process().pid()).collect(Collectors.toSet());
    }

    private String told(String log) {
        try {
            return Files.readString(home.resolve(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String down() throws IOException {
        var shown = new ByteArrayOutputStream();
        new Down(settings, new PrintStream(shown, true, StandardCharsets.UTF_8)).run();
        return shown.toString(StandardCharsets.UTF_8);
    }

    private String status(int code) throws IOException {
        var shown = new ByteArrayOutputStream();
        assertEquals(code, new Status(settings, new PrintStream(shown, true, StandardCharsets.UTF_8)).run());
        return shown.toString(StandardCharsets.UTF_8);
    }

    private void reset(String typed) throws IOException {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
        try {
            new Reset(settings, toNowhere()).run(List.of());
        } finally {
            System.setIn(before);
        }
    }

    private static PrintStream toNowhere() {
        return new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }
}
