package org.dialogueplatform.platform.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Removes from the store what no row speaks of: what a request left that was never committed. */
@ApplicationScoped
public class FileSweep {

    private static final Logger LOG = Logger.getLogger(FileSweep.class);

    /** No request takes that long, so that what is older will have no row any more. */
    private static final Duration LEFT_ALONE = Duration.ofDays(1);
    private static final int AT_ONCE = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final FileStore store;
    private final StoredFiles files;
    private final Clock clock;

    @Inject
    FileSweep(FileStore store, StoredFiles files, Clock clock) {
        this.store = store;
        this.files = files;
        this.clock = clock;
    }

    /** Gives how many were removed. */
    public int sweep() {
        return sweep(LEFT_ALONE);
    }

    int sweep(Duration leftAlone) {
        int removed = 0;
        try {
            UUID after = FIRST;
            List<UUID> stored = store.storedBefore(clock.instant().minus(leftAlone), after, AT_ONCE);
            while (!stored.isEmpty()) {
                List<UUID> page = stored;
                Set<UUID> known = QuarkusTransaction.requiringNew().call(() -> files.known(page));
                for (UUID id : page) {
                    if (!known.contains(id)) {
                        store.delete(id);
                        removed++;
                    }
                }
                after = page.getLast();
                stored = store.storedBefore(clock.instant().minus(leftAlone), after, AT_ONCE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LOG.infof("Removed %d files that no row speaks of", removed);
        return removed;
    }
}
