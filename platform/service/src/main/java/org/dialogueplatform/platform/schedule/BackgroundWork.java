package org.dialogueplatform.platform.schedule;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.jboss.logging.Logger;

/**
 * A thread of its own for what is done in the background. It looks for work when it starts, when it is woken, and now and then,
 * for what another replica left behind.
 */
public final class BackgroundWork {

    private static final Logger LOG = Logger.getLogger(BackgroundWork.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final Duration lookEvery;
    private final Consumer<BooleanSupplier> look;
    private final Semaphore work = new Semaphore(1);
    private final Thread thread;
    private volatile boolean stopping;

    /**
     * @param name of the work, as logs and stack dumps have it
     * @param look does what there is to do; what it is given says whether it is to stop, and it asks between two pieces
     */
    public BackgroundWork(String name, Duration lookEvery, Consumer<BooleanSupplier> look) {
        this.name = name;
        this.lookEvery = lookEvery;
        this.look = look;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** Says that there is something to do. */
    public void wake() {
        work.release();
    }

    /** The piece in hand is finished first; what is left is gone on with after the next start. */
    public void stop() {
        stopping = true;
        wake();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopping) {
            try {
                if (work.tryAcquire(lookEvery.toMillis(), TimeUnit.MILLISECONDS)) {
                    work.drainPermits();
                }
                if (!stopping) {
                    look.accept(() -> stopping);
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warnf("Looking for work of %s failed; it will be tried again: %s", name, e.toString());
            }
        }
    }
}
