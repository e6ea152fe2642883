package org.dialogueplatform.platform.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import org.dialogueplatform.platform.audit.chain.Anchor;
import org.dialogueplatform.platform.audit.chain.AuditTables;
import org.dialogueplatform.platform.audit.chain.Seal;
import org.dialogueplatform.platform.ownership.Database;
import org.dialogueplatform.platform.ownership.Ownership;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Seals what was committed, about once a second, and tells the seals outside. One sealer per service is at work at a time;
 * the others wait for its lock. The reasons are in DESIGN.md beside this file.
 */
class Sealer implements Runnable, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Sealer.class);
    private static final String WORK = "audit";

    /** So many entries under a seal at most, and so many seals' entries without an anchor. */
    static final int BATCH = 1_000;

    private final Database database;
    private final Anchoring anchoring;
    private final Clock clock;
    private final SealerState state;
    private final Duration sealEvery;
    private final Duration anchorEvery;
    private volatile boolean running = true;

    Sealer(Database database, Anchoring anchoring, Clock clock, SealerState state, Duration sealEvery, Duration anchorEvery) {
        this.database = database;
        this.anchoring = anchoring;
        this.clock = clock;
        this.state = state;
        this.sealEvery = sealEvery;
        this.anchorEvery = anchorEvery;
    }

    @Override
    public void run() {
        while (running) {
            try (Ownership ownership = Ownership.tryAcquire(database, WORK)) {
                if (ownership != null) {
                    LOG.infof("This process now seals the audit trail of %s", database.schema());
                    state.owner(true);
                    serve(ownership.connection());
                }
            } catch (SQLException e) {
                LOG.warnf("The audit trail cannot be sealed at the moment: %s", e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("The sealer failed and starts anew", e);
            } finally {
                state.owner(false);
            }
            pause();
        }
    }

    private void serve(Connection connection) throws SQLException {
        var tables = new AuditTables(connection, database.schema());
        while (running) {
            int sealed = seal(connection, tables);
            anchorWhenDue(tables);
            if (sealed < BATCH) {
                state.measured(tables.backlog());
                pause();
            }
        }
    }

    /** A seal, the positions under it and the shorter waiting list are one transaction. */
    private int seal(Connection connection, AuditTables tables) throws SQLException {
        connection.setAutoCommit(false);
        try {
            int sealed = tables.seal(BATCH, clock.instant());
            beforeCommit();
            connection.commit();
            state.sealed(sealed);
            return sealed;
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void anchorWhenDue(AuditTables tables) throws SQLException {
        @Nullable
        Seal seal = tables.dueForAnchor(BATCH, clock.instant().minus(anchorEvery));
        if (seal == null) {
            return;
        }
        Anchor anchor = Anchor.of(seal);
        // told first: an anchor told twice is none the worse, one that is believed to be told would be missing
        if (anchoring.tell(anchor)) {
            tables.anchored(anchor);
            state.anchored();
        }
    }

    /** Here the seal is written and not committed: the worst moment to be killed, which tests choose. */
    void beforeCommit() {
    }

    @Override
    public void close() {
        running = false;
    }

    private void pause() {
        if (running) {
            LockSupport.parkNanos(sealEvery.toNanos());
        }
    }

    /** Where anchors are told. */
    interface Anchoring {

        /** Whether it is kept there now; if not, it is tried again. */
        boolean tell(Anchor anchor);
    }
}
