package org.dialogueplatform.recommendations.register;

import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.schedule.BackgroundWork;
import org.dialogueplatform.recommendations.vocabulary.WordDecided;
import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Classifies in the background what waits for words that were decided on. */
@ApplicationScoped
class UnderstandingWorker {

    private static final Logger LOG = Logger.getLogger(UnderstandingWorker.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private final Understanding understanding;
    private final BackgroundWork work;

    @Inject
    UnderstandingWorker(Understanding understanding) {
        this.understanding = understanding;
        this.work = new BackgroundWork("words", LOOK_EVERY, this::lookForWork);
    }

    void start(@Observes StartupEvent event) {
        work.start();
    }

    void stop(@Observes ShutdownEvent event) {
        work.stop();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) WordDecided decided) {
        work.wake();
    }

    private void lookForWork(BooleanSupplier stop) {
        for (UUID word : understanding.awaited()) {
            goOnWith(word, stop);
        }
    }

    /** One that gets nowhere does not keep those behind it waiting. */
    private void goOnWith(UUID word, BooleanSupplier stop) {
        try {
            boolean more = true;
            while (more && !stop.getAsBoolean()) {
                more = understanding.goOnWith(word);
            }
        } catch (RuntimeException e) {
            LOG.warnf(e, "Classifying what waits for the proposed term %s was interrupted; it will be gone on with", word);
        }
    }
}
