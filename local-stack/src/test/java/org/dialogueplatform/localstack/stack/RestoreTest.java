package org.dialogueplatform.localstack.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.dialogueplatform.localstack.infrastructure.Folders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A backup made while somebody writes, on a real server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestoreTest {

    @TempDir
    static Path folder;

    private Settings settings;
    private PostgresPart postgres;
    private Path backup;
    private final AtomicInteger committed = new AtomicInteger();
    private int committedBefore;
    private int begunMeanwhile;

    @BeforeAll
    void givenABackupMadeWhileSomebodyWrote() throws Exception {
        settings = new Settings(folder.resolve("home"), Fakes.freePort() - 15_432);
        for (String schema : ThisSuite.SCHEMAS) {
            Files.createDirectories(settings.program(schema + "-service").resolve("app"));
        }
        Files.createDirectories(settings.home().resolve("files/recommendations"));
        Files.writeString(settings.home().resolve("files/recommendations/one"), "handed in");
        start();
        run("create table participants.written (no int)",
                "create table delivery.event_log_head (epoch int)", "insert into delivery.event_log_head values (1)",
                "create table delivery.outbox_event (published_at timestamptz)",
                "insert into delivery.outbox_event values (now()), (null)");
        backup = folder.resolve("backup");
        var enough = new AtomicBoolean();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            try (Connection connection = connect()) {
                while (!enough.get()) {
                    connection.createStatement()
                            .execute("insert into participants.written values (" + (committed.get() + 1) + ")");
                    committed.incrementAndGet();
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> committed.get() > 100);
        committedBefore = committed.get();
        backUp(backup);
        begunMeanwhile = committed.get() + 1;
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> committed.get() > begunMeanwhile + 100);
        enough.set(true);
        writer.join();
    }

    @AfterAll
    void stop() {
        postgres.stop();
    }

    @Test
    void whatIsRestoredIsOneMomentOfItAndReadyBeforeAnythingWorksWithIt() throws Exception {
        postgres.stop();
        Folders.delete(settings.home().resolve("postgres/data"));
        Files.writeString(settings.home().resolve("files/recommendations/later"), "handed in since");
        Path ofBefore = Files.createDirectories(settings.home().resolve("kafka/topic"));

        restore(backup);
        start();

        try (Connection connection = connect()) {
            var written = connection.createStatement().executeQuery("select count(*), max(no) from participants.written");
            written.next();
            assertEquals(written.getInt(1), written.getInt(2), "nothing is missing before what is there");
            assertTrue(written.getInt(2) >= committedBefore, written.getInt(2) + " of " + committedBefore);
            assertTrue(written.getInt(2) <= begunMeanwhile, written.getInt(2) + " of " + begunMeanwhile);
        }
        assertEquals("handed in", Files.readString(settings.home().resolve("files/recommendations/one")));
        assertFalse(Files.exists(settings.home().resolve("files/recommendations/later")));
        assertFalse(Files.exists(ofBefore));
        assertEquals(0, ask("select count(*) from delivery.outbox_event where published_at is not null"));
        int epoch = ask("select epoch from delivery.event_log_head");
        assertTrue(epoch > 1, "epoch " + epoch);
        assertTrue(Restored.hasSomethingToTell(settings));

        postgres.stop();
        start();
        assertEquals(epoch, ask("select epoch from delivery.event_log_head"), "made ready once");

        postgres.stop();
        assertEquals("Nothing was restored, for there are data in " + Settings.shown(settings.home())
                + ": answer yes, or say ./dialogue restore <folder> --yes.", refusal(backup));
        restore(backup, "--yes");
        start();
        assertTrue(ask("select epoch from delivery.event_log_head") > epoch, "no epoch comes twice");
    }

    @Test
    void whatIsNotWholeIsRefusedBeforeAnythingIsTouched() throws IOException {
        Path damaged = folder.resolve("damaged");
        Folders.copy(backup, damaged);
        Files.writeString(damaged.resolve("files/recommendations/one"), "something else");
        assertEquals(
                damaged + " is damaged: files/recommendations/one is not as it was when the backup was made. Take another one.",
                refusal(damaged, "--yes"));

        Path incomplete = folder.resolve("incomplete");
        Folders.copy(backup, incomplete);
        Files.delete(incomplete.resolve("SHA256SUMS"));
        assertEquals(incomplete + " is no backup: it has no manifest, or was not made to the end.",
                refusal(incomplete, "--yes"));

        assertEquals(backup + " is there already: name a folder that is not.",
                assertThrows(Problem.class, () -> backUp(backup)).sentence());
    }

    @Test
    void aBackupOfANewerSuiteIsRefused() throws IOException {
        assertTrue(
                refusal(changed("newer", "suite", "99.0"), "--yes").startsWith("This backup is of version 99.0, and this is "));
        assertTrue(refusal(changed("migrated", "migrations.meetings", "0001"), "--yes")
                .startsWith("This backup is of a newer suite: this one does not know the migrations 0001 of meetings."));
        assertTrue(refusal(changed("machine", "machine", "abacus"), "--yes")
                .startsWith("This backup was made on another kind of machine (abacus, "));
        assertTrue(refusal(changed("containers", "kind", "compose"), "--yes").contains("deploy/compose/restore"));
    }

    private Path changed(String name, String key, String value) throws IOException {
        Path changed = folder.resolve(name);
        Folders.copy(backup, changed);
        var copy = new BackupFolder(changed);
        Map<String, String> manifest = copy.verified();
        manifest.put(key, value);
        copy.seal(manifest);
        return changed;
    }

    private void start() throws IOException {
        postgres = new PostgresPart(settings, settings.port(15_432));
        postgres.start();
    }

    private void backUp(Path to) throws IOException {
        new Backup(settings, toNowhere()).run(List.of(to.toString()));
    }

    private void restore(Path from, String... further) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(from.toString()));
        arguments.addAll(List.of(further));
        InputStream before = System.in;
        // nobody is there to answer
        System.setIn(new ByteArrayInputStream(new byte[0]));
        try {
            new Restore(settings, toNowhere()).run(arguments);
        } finally {
            System.setIn(before);
        }
    }

    private String refusal(Path from, String... further) {
        return assertThrows(Problem.class, () -> restore(from, further)).sentence();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(new Suite(settings).databaseUrl(), "postgres", "");
    }

    private void run(String... statements) throws SQLException {
        try (Connection connection = connect()) {
            for (String statement : statements) {
                connection.createStatement().execute(statement);
            }
        }
    }

    private int ask(String question) throws SQLException {
        try (Connection connection = connect()) {
            var answer = connection.createStatement().executeQuery(question);
            answer.next();
            return answer.getInt(1);
        }
    }

    private static PrintStream toNowhere() {
        return new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }
}
