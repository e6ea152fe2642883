package org.dialogueplatform.recommendations.bulk;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.origin.Origin;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Does the bulk works in the background, one after the other. It looks for work when it starts, when one is started here, and
 * now
 * and then, for what another replica left behind.
 */
@ApplicationScoped
class BulkWorker {

    private static final Logger LOG = Logger.getLogger(BulkWorker.class);
    private static final int TRIES = 5;

    private final BulkWorks works;
    private final BulkWorking working;
    private final Duration lookEvery;
    private final Semaphore work = new Semaphore(1);
    private final Map<Place, Integer> troubles = new HashMap<>();
    private final Thread thread;
    private volatile boolean stopping;

    @Inject
    BulkWorker(BulkWorks works, BulkWorking working,
            @ConfigProperty(name = "dialogue.bulk-works.look-every", defaultValue = "2s") Duration lookEvery) {
        this.works = works;
        this.working = working;
        this.lookEvery = lookEvery;
        this.thread = Thread.ofPlatform().daemon().name("bulk-works").unstarted(this::run);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    /** What is in hand is finished first; what is left is gone on with after the next start. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        wake();
        thread.join(Duration.ofSeconds(10));
    }

    /** Says that there is something to do. */
    void wake() {
        work.release();
    }

    private void run() {
        while (!stopping) {
            try {
                if (work.tryAcquire(lookEvery.toMillis(), TimeUnit.MILLISECONDS)) {
                    work.drainPermits();
                }
                lookForWork();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warnf("Looking for bulk works failed; it will be tried again: %s", e.toString());
            }
        }
    }

    private void lookForWork() {
        for (UUID id : QuarkusTransaction.requiringNew().call(works::running)) {
            if (stopping) {
                return;
            }
            String startedBy = QuarkusTransaction.requiringNew().call(() -> works.require(id).startedBy());
            try {
                if (Origin.ofWork("bulk-works", startedBy).<Boolean, RuntimeException> call(
                        () -> working.workOn(id, () -> stopping))) {
                    troubles.keySet().removeIf(place -> place.work().equals(id));
                }
            } catch (BulkTrouble e) {
                troubled(id, e);
            }
        }
    }

    /** A passing trouble is waited out; one item that gets nowhere must not keep those behind it waiting for ever. */
    private void troubled(UUID id, BulkTrouble e) {
        int times = troubles.merge(new Place(id, e.no()), 1, Integer::sum);
        LOG.warnf(e, "Bulk work %s was interrupted at item %d (%d of %d times there)", id, e.no(), times, TRIES);
        if (times >= TRIES) {
            String errorId = UUID.randomUUID().toString();
            LOG.errorf("Item %d of bulk work %s is given up; error id %s", e.no(), id, errorId);
            working.giveUp(id, e.no(), errorId);
        }
    }

    /** An item of a work. */
    private record Place(UUID work, long no) {
    }
}
