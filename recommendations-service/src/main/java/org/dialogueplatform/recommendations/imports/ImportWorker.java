package org.dialogueplatform.recommendations.imports;

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
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Works on the imports in the background, one after the other. */
@ApplicationScoped
class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final int TRIES = 5;

    private final ImportRuns runs;
    private final Importing importing;
    private final BackgroundWork work;
    private final Map<UUID, Trouble> troubles = new HashMap<>();

    @Inject
    ImportWorker(ImportRuns runs, Importing importing) {
        this.runs = runs;
        this.importing = importing;
        this.work = new BackgroundWork("imports", LOOK_EVERY, this::lookForWork);
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
        for (UUID id : QuarkusTransaction.requiringNew().call(runs::unfinished)) {
            if (stop.getAsBoolean()) {
                return;
            }
            try {
                @Nullable
                String requestedBy = QuarkusTransaction.requiringNew().call(() -> runs.require(id).requestedBy());
                if (Origin.ofWork("imports", requestedBy).call(() -> importing.workOn(id, stop))) {
                    troubles.remove(id);
                }
            } catch (Exception e) {
                failed(id, e);
            }
        }
    }

    /** A passing trouble is waited out; a run that gets nowhere must not keep those behind it waiting for ever. */
    private void failed(UUID id, Exception e) {
        long place = QuarkusTransaction.requiringNew().call(() -> runs.require(id).counts().read());
        Trouble trouble = troubles.merge(id, new Trouble(place, 1),
                (before, now) -> before.place() == place ? new Trouble(place, before.times() + 1) : now);
        LOG.warnf(e, "Import %s was interrupted after row %d (%d of %d times there)", id, place, trouble.times(), TRIES);
        if (trouble.times() >= TRIES) {
            String errorId = UUID.randomUUID().toString();
            LOG.errorf("Import %s is given up; error id %s", id, errorId);
            importing.fail(id, "unexpected", "Something went wrong on our side. Report it with this id: " + errorId
                    + ". The rows counted are in the register; the file can be imported again.");
            troubles.remove(id);
        }
    }

    /** How often a run was interrupted at the same place. */
    private record Trouble(long place, int times) {
    }
}
