package org.dialogueplatform.recommendations.imports;

import static org.dialogueplatform.recommendations.Caller.publicReader;
import static org.dialogueplatform.recommendations.imports.Exports.file;
import static org.dialogueplatform.recommendations.imports.Exports.finished;
import static org.dialogueplatform.recommendations.imports.Exports.handIn;
import static org.dialogueplatform.recommendations.imports.Exports.row;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.dialogueplatform.recommendations.ComponentTest;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
class InterruptedImportTest extends ComponentTest {

    private static final int ROWS = 1500;
    private static final String SCHEMA = "recommendations";

    @Inject
    ImportRuns runs;

    @Inject
    ImportFiles files;

    @Inject
    Importing importing;

    @Test
    void aRunThatIsCutOffIsGoneOnWithWhereItStopped() throws Exception {
        UUID run = stored(file(rows(201)));
        var chunks = new AtomicInteger();
        importing.workOn(run, () -> chunks.incrementAndGet() > 2);

        JsonPath result = finished(Exports.IMPORTS + "/" + run);

        assertEquals(ROWS, result.getInt("counts.created"));
        assertWhole(201);
    }

    @Test
    void severalReplicasAtOneRunLoseAndDoubleNothing() throws Exception {
        UUID run = stored(file(rows(202)));
        var start = new CyclicBarrier(3);
        Callable<Boolean> replica = () -> {
            start.await();
            while (!importing.workOn(run, () -> false) && !isFinished(run)) {
                Thread.onSpinWait();
            }
            return true;
        };
        try (var replicas = Executors.newFixedThreadPool(3)) {
            for (var done : replicas.invokeAll(List.of(replica, replica, replica))) {
                assertTrue(done.get());
            }
        }
        assertEquals(ROWS, finished(Exports.IMPORTS + "/" + run).getInt("counts.created"));
        assertWhole(202);
    }

    @Test
    void connectionsLostInTheMiddleCostTimeAndNothingElse() throws Exception {
        String location = handIn(file(rows(203)));
        for (int i = 0; i < 3; i++) {
            int before = Exports.read(location).getInt("counts.read");
            cutWhatImports();
            Awaitility.await().ignoreExceptions().until(() -> {
                JsonPath run = Exports.read(location);
                return run.getInt("counts.read") > before || run.get("finishedAt") != null;
            });
        }
        JsonPath result = finished(location, Duration.ofSeconds(60));
        assertEquals("APPLIED", result.get("state"));
        assertEquals(ROWS, result.getInt("counts.created"));
        assertWhole(203);

        assertEquals(ROWS, finished(handIn(file(rows(203)))).getInt("counts.unchanged"));
    }

    /** Every recommendation once, numbered without a hole, and told once. */
    private static void assertWhole(int session) throws SQLException {
        String series = "UPR-" + session + "-ALB-";
        publicReader().get(REGISTER + "?reference=" + series + "%04d".formatted(ROWS)).then().body("items", hasSize(1));
        publicReader().get(REGISTER + "?reference=" + series + "%04d".formatted(ROWS + 1)).then().body("items", hasSize(0));
        assertEquals(ROWS, count("select count(*) from recommendation where session = ?", session));
        assertEquals(ROWS, count(
                "select count(distinct aggregate_id) from outbox_event where type = 'org.dialogueplatform.recommendation.registered.v1'"
                        + " and (payload -> 'source' ->> 'session')::int = ?",
                session));
        assertEquals(ROWS,
                count("select count(*) from outbox_event where type = 'org.dialogueplatform.recommendation.registered.v1'"
                        + " and (payload -> 'source' ->> 'session')::int = ?", session));
    }

    /** As a failing network would: whatever the service has in hand with an import is gone. */
    private static void cutWhatImports() throws SQLException {
        try (Connection database = database();
                PreparedStatement cut = database.prepareStatement("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where usename = current_user and application_name = 'recommendations-service'
                        and state in ('active', 'idle in transaction') and query ~* 'import|recommendation'""")) {
            cut.execute();
        }
    }

    private static int count(String sql, int session) throws SQLException {
        try (Connection database = database(); PreparedStatement select = database.prepareStatement(sql)) {
            select.setInt(1, session);
            try (ResultSet found = select.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }

    private static Connection database() throws SQLException {
        return DriverManager.getConnection(SuiteInfrastructure.databaseUrl() + "?currentSchema=" + SCHEMA, SCHEMA, SCHEMA);
    }

    private UUID stored(byte[] content) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var run = new ImportRun(ImportFormat.UPR_INFO_CSV, new ImportedFile("export.csv", content.length, "00"), false,
                    List.of(), UnknownTerms.WARN, Instant.now(), "aigul");
            runs.persistAndFlush(run);
            files.store(run.id(), new ByteArrayInputStream(content));
            return run.id();
        });
    }

    private boolean isFinished(UUID run) {
        return QuarkusTransaction.requiringNew().call(() -> runs.require(run).isFinished());
    }

    private static List<String> rows(int session) {
        List<String> rows = new ArrayList<>();
        for (int i = 1; i <= ROWS; i++) {
            rows.add(row("Albania", "Recommendation number " + i, "Norway", "Accepted", "Justice", session));
        }
        return rows;
    }
}
