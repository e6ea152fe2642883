package org.dialogueplatform.localstack.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.dialogueplatform.localstack.infrastructure.Processes;
import org.dialogueplatform.localstack.stack.Fakes.Manner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    @TempDir
    Path home;

    private Settings settings;
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @BeforeEach
    void settle() {
        settings = new Settings(home, 0);
    }

    @AfterEach
    void leaveNothing() throws IOException {
        LeftOvers.stop(settings);
    }

    @Test
    void partsStartInOrderAndStopInTheOppositeOrder() throws Exception {
        Part broker = part("broker", Manner.GOOD);
        Part service = part("service", Manner.GOOD);
        Part gateway = part("gateway", Manner.GOOD);
        Supervisor supervisor = supervisor(List.of(broker), List.of(service, gateway));

        supervisor.start();
        assertTrue(broker.ready() && service.ready() && gateway.ready());
        assertTrue(told().startsWith("  broker"), told());

        supervisor.stop();
        assertEquals(List.of("gateway", "service", "broker"), Files.readAllLines(home.resolve("ended")));
        assertEquals(List.of(), Mark.running(home));
    }

    @Test
    void aPartThatEndsBeforeItIsReadyIsNamedWithItsLog() {
        Problem problem = assertThrows(Problem.class,
                supervisor(List.of(part("meetings-service", Manner.ENDS_AT_ONCE)))::start);

        assertEquals("meetings-service ended before it was ready: see " + home + "/logs/meetings-service.log.",
                problem.sentence());
    }

    @Test
    void aPartThatIsNotReadyInTimeIsNamedWithItsLog() {
        Supervisor supervisor = new Supervisor(List.of(List.of(part("gateway", Manner.NEVER_READY))), progress(),
                Duration.ofSeconds(1), false);

        Problem problem = assertThrows(Problem.class, supervisor::start);

        assertEquals("gateway was not ready within 1 s: see " + home + "/logs/gateway.log.", problem.sentence());
        supervisor.stop();
    }

    @Test
    void aPartThatEndsByItselfIsNoticed() throws Exception {
        Part service = part("participants-service", Manner.GOOD);
        Supervisor supervisor = supervisor(List.of(part("broker", Manner.GOOD), service));
        supervisor.start();

        service.process().orElseThrow().destroyForcibly();
        Problem problem = assertThrows(Problem.class, () -> supervisor.watch(() -> false));

        assertEquals("participants-service has ended by itself, so everything is stopped: see " + home
                + "/logs/participants-service.log.", problem.sentence());
        supervisor.stop();
    }

    @Test
    void whereItIsWantedAPartThatEndsByItselfIsStartedAgain() throws Exception {
        Part service = part("participants-service", Manner.GOOD);
        var supervisor = new Supervisor(List.of(List.of(part("broker", Manner.GOOD), service)), progress(),
                Duration.ofSeconds(60), true);
        supervisor.start();
        long first = service.process().orElseThrow().pid();

        service.process().orElseThrow().destroyForcibly();
        supervisor.watch(() -> service.process().orElseThrow().pid() != first && service.ready());

        assertTrue(told().contains("participants-service has ended by itself and is started again."), told());
        supervisor.stop();
        assertEquals(List.of(), Mark.running(home));
    }

    @Test
    void aPartThatDoesNotWantToStopIsKilled() throws Exception {
        Part deaf = part("deaf", Manner.DEAF);
        Supervisor supervisor = supervisor(List.of(deaf));
        supervisor.start();

        supervisor.stop();

        assertFalse(Processes.runs(deaf.process().orElseThrow()));
        assertEquals(List.of("deaf"), Files.readAllLines(home.resolve("ended")));
    }

    @Test
    void aTakenPortIsNamedAndNothingIsStarted() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Part gateway = Fakes.part(settings, "gateway", other.getLocalPort(), Manner.GOOD);

            Problem problem = assertThrows(Problem.class,
                    supervisor(List.of(part("broker", Manner.GOOD)), List.of(gateway))::start);

            assertEquals(
                    "Port %1$d, which gateway needs (HTTP), is taken by another program: stop that one (lsof -i :%1$d names it), or move all of ours with DIALOGUE_PORT_OFFSET=100."
                            .formatted(other.getLocalPort()),
                    problem.sentence());
            assertEquals(List.of(), Mark.running(home));
        }
    }

    @Test
    void whatAKilledRunLeftIsKnownByItsMarkAndOnlyThatIsStopped(@TempDir Path otherHome) throws Exception {
        Supervisor killed = supervisor(List.of(part("meetings-service", Manner.GOOD), part("kafka", Manner.GOOD)));
        killed.start();
        var neighbour = new Settings(otherHome, 0);
        Part untouched = Fakes.part(neighbour, "meetings-service", Fakes.freePort(), Manner.GOOD);
        untouched.start();

        assertEquals(List.of("kafka", "meetings-service"), LeftOvers.stop(settings));

        assertEquals(List.of(), Mark.running(home));
        assertTrue(Processes.runs(untouched.process().orElseThrow()));
        assertEquals(List.of(), LeftOvers.stop(settings));
        LeftOvers.stop(neighbour);
    }

    private Part part(String name, Manner manner) {
        try {
            return Fakes.part(settings, name, Fakes.freePort(), manner);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SafeVarargs
    private Supervisor supervisor(List<Part>... stages) {
        return new Supervisor(List.of(stages), progress(), Duration.ofSeconds(60), false);
    }

    private Progress progress() {
        return new Progress(new PrintStream(shown, true, StandardCharsets.UTF_8));
    }

    private String told() {
        return shown.toString(StandardCharsets.UTF_8);
    }
}
