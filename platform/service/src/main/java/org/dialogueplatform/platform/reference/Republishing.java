package org.dialogueplatform.platform.reference;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Has the present state of all aggregates of a kind told again through the outbox. */
@ApplicationScoped
public class Republishing {

    private static final Logger LOG = Logger.getLogger(Republishing.class);

    /** Aggregates in a transaction: they are locked until it ends. */
    private static final int CHUNK = 200;

    private final Instance<ReferenceData> kinds;
    private final EntityManager database;

    @Inject
    Republishing(@Any Instance<ReferenceData> kinds, EntityManager database) {
        this.kinds = kinds;
        this.database = database;
    }

    /** What this service can tell again. */
    public List<ReferenceData> kinds() {
        return kinds.stream().toList();
    }

    /**
     * Chunk by chunk, each in a transaction of its own. Cut off, it is simply begun anew: being told something twice harms
     * nobody.
     *
     * @return how many aggregates
     */
    public int tellAgain(ReferenceData kind) {
        int told = 0;
        @Nullable
        UUID last = null;
        while (true) {
            List<UUID> chunk = chunk(kind, last);
            told += chunk.size();
            if (chunk.size() < CHUNK) {
                LOG.infof("The state of all %d %s is told again", told, kind.name());
                return told;
            }
            last = chunk.getLast();
        }
    }

    private List<UUID> chunk(ReferenceData kind, @Nullable UUID last) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<UUID> told = kind.tellAgain(last, CHUNK);
            // what was recorded goes out with a flush, which a transaction that changed nothing might spare
            database.flush();
            return told;
        });
    }
}
