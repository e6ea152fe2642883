package org.dialogueplatform.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.awaitility.Awaitility;
import org.dialogueplatform.platform.KilledProcess;
import org.dialogueplatform.platform.audit.chain.Anchor;
import org.dialogueplatform.platform.audit.chain.ChainFixture;
import org.dialogueplatform.platform.audit.chain.Verification;
import org.dialogueplatform.platform.ownership.Database;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.junit.jupiter.api.Test;

/** Many write at once, some roll back, and sealers are killed: every committed entry is sealed exactly once. */
class KilledSealerTest {

    private static final int WRITERS = 8;
    private static final int TRANSACTIONS = 400;
    private static final int KILLS = 3;

    @Test
    void eightWritersAndKilledSealersLoseNoEntry() throws Exception {
        ChainFixture.prepare();
        var database = new Database(SuiteInfrastructure.databaseUrl(), ChainFixture.SCHEMA, ChainFixture.SCHEMA,
                ChainFixture.SCHEMA);
        int committed = 0;
        List<Anchor> anchors = new CopyOnWriteArrayList<>();
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int first = writer * TRANSACTIONS;
                work.add(() -> write(first));
            }
            List<Future<Integer>> results = work.stream().map(writers::submit).toList();
            for (int kill = 0; kill < KILLS; kill++) {
                assertEquals(KilledProcess.KILLED, KilledProcess.run(KilledSealer.class, database.url()));
            }
            for (var result : results) {
                committed += result.get();
            }
        }
        try (var survivor = new Sealer(database, anchors::add, Clock.systemUTC(), new SealerState(), Duration.ofMillis(10),
                Duration.ofMillis(50)); Connection connection = ChainFixture.connect(ChainFixture.SCHEMA)) {
            Thread.ofPlatform().daemon().start(survivor);
            Awaitility.await()
                    .until(() -> ChainFixture.number(connection, "select count(*) from audit_pending") == 0);
            Awaitility.await().until(() -> !anchors.isEmpty() && anchors.getLast()
                    .sealNo() == ChainFixture.number(connection, "select max(no) from audit_seal"));
            connection.setAutoCommit(false);
            Verification.Report report = Verification.run(connection, ChainFixture.SCHEMA, anchors);
            assertEquals(List.of(), report.findings());
            assertEquals(committed, report.sealed());
            assertEquals(0, report.waiting());
        }
    }

    /** Every tenth transaction is rolled back; gives how many entries were committed. */
    private static int write(int first) throws Exception {
        int committed = 0;
        try (Connection connection = ChainFixture.connect(ChainFixture.SCHEMA)) {
            connection.setAutoCommit(false);
            for (int no = first; no < first + TRANSACTIONS; no++) {
                ChainFixture.append(connection, no, 1 + no % 3);
                if (no % 10 == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    committed += 1 + no % 3;
                }
            }
        }
        return committed;
    }
}
