package org.dialogueplatform.localstack.stack;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;

import org.dialogueplatform.localstack.infrastructure.Processes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresPartTest {

    @TempDir
    Path home;

    private PostgresPart postgres;

    @BeforeEach
    void givenARunningServer() throws Exception {
        postgres = new PostgresPart(new Settings(home, 0), Fakes.freePort());
        postgres.start();
    }

    @AfterEach
    void stop() {
        postgres.stop();
    }

    @Test
    void aKilledServerIsStartedAgainOnItsData() throws Exception {
        ProcessHandle killed = postgres.process().orElseThrow();
        killed.destroyForcibly();
        assertTrue(Processes.ends(killed, Duration.ofMinutes(1)));

        postgres.start();

        ProcessHandle next = postgres.process().orElseThrow();
        assertNotEquals(killed.pid(), next.pid());
        assertTrue(postgres.ports().getFirst().answers());
    }
}
