package org.dialogueplatform.recommendations.bulk;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.origin.Origin;
import org.dialogueplatform.platform.schedule.BackgroundWork;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Does the bulk works in the background, one after the other. */
@ApplicationScoped
class BulkWorker {

    private static final Logger LOG = Logger.getLogger(BulkWorker.class);
    private static final int TRIES = 5;

    private final BulkWorks works;
    private final BulkWorking working;
    private final BackgroundWork work;
    private final Map<Place, Integer> troubles = new HashMap<>();

    @Inject
    BulkWorker(BulkWorks works, BulkWorking working,
            @ConfigProperty(name = "dialogue.bulk-works.look-every") Duration lookEvery) {
        this.works = works;
        this.working = working;
        this.work = new BackgroundWork("bulk-works", lookEvery, this::lookForWork);
    }

    void start(@Observes StartupEvent event) {
        work.start();
    }

    void stop(@Observes ShutdownEvent event) {
        work.stop();
    }

    /** Says that there is something to do. */
    void wake() {
        work.wake();
    }

    private void lookForWork(BooleanSupplier stop) {
        for (UUID id : QuarkusTransaction.requiringNew().call(works::running)) {
            if (stop.getAsBoolean()) {
                return;
            }
            String startedBy = QuarkusTransaction.requiringNew().call(() -> works.require(id).startedBy());
            try {
                if (Origin.ofWork("bulk-works", startedBy).<Boolean, RuntimeException> call(
                        () -> working.workOn(id, stop))) {
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
