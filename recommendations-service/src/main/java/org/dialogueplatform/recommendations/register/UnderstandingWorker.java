package org.dialogueplatform.recommendations.register;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

import org.dialogueplatform.recommendations.vocabulary.WordDecided;
import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Classifies in the background what waits for words that were decided on. It looks for work when it starts,
 * when a word is decided on here, and now and then, for what another replica left behind.
 */
@ApplicationScoped
class UnderstandingWorker {

    private static final Logger LOG = Logger.getLogger(UnderstandingWorker.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private final Understanding understanding;
    private final Semaphore work = new Semaphore(1);
    private final Thread thread;
    private volatile boolean stopping;

    @Inject
    UnderstandingWorker(Understanding understanding) {
        this.understanding = understanding;
        this.thread = Thread.ofPlatform().daemon().name("words").unstarted(this::run);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    /** The chunk at work is finished first; what is left is gone on with after the next start. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        work.release();
        thread.join(Duration.ofSeconds(10));
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) WordDecided decided) {
        work.release();
    }

    private void run() {
        while (!stopping) {
            try {
                if (work.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    work.drainPermits();
                }
                for (UUID word : understanding.awaited()) {
                    goOnWith(word);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warnf("Looking for words to classify by failed; it will be tried again: %s", e.toString());
            }
        }
    }

    /** One that gets nowhere does not keep those behind it waiting. */
    private void goOnWith(UUID word) {
        try {
            boolean more = true;
            while (more && !stopping) {
                more = understanding.goOnWith(word);
            }
        } catch (RuntimeException e) {
            LOG.warnf(e, "Classifying what waits for the proposed term %s was interrupted; it will be gone on with", word);
        }
    }
}
