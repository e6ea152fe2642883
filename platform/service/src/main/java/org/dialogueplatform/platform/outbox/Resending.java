package org.dialogueplatform.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Has the relay send again what it has sent, or try again what Kafka refused. */
@ApplicationScoped
public class Resending {

    private final EntityManager database;

    @Inject
    public Resending(EntityManager database) {
        this.database = database;
    }

    /**
     * Sends everything from a position on again, for a broker that lost what it had acknowledged; consumers absorb what they
     * had.
     *
     * @return how many events
     */
    @Transactional
    public int from(long seq) {
        return database
                .createNativeQuery("update outbox_event set published_at = null where seq >= ? and published_at is not null")
                .setParameter(1, seq).executeUpdate();
    }

    /**
     * Lets the relay try parked events again, when what kept Kafka from taking them was mended.
     *
     * @return how many events
     */
    @Transactional
    public int ofParked() {
        return database
                .createNativeQuery(
                        "update outbox_event set parked_at = null, cause = null where parked_at is not null and published_at is null")
                .executeUpdate();
    }
}
