package org.dialogueplatform.participants.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

/**
 * Seals what an earlier version stored in clear and a migration put aside: before the first request, once. Only this
 * process has the keys, so the migration cannot do it.
 */
@ApplicationScoped
public class PutAside {

    private static final Logger LOG = Logger.getLogger(PutAside.class);

    private final EntityManager database;
    private final Seal seal;

    PutAside(EntityManager database, Seal seal) {
        this.database = database;
        this.seal = seal;
    }

    /**
     * Empties one table of what was put aside.
     *
     * @param what it is, for the log
     * @param take SQL that takes the rows out and returns of each the owner's id and the texts in clear
     * @param keep SQL that stores what is sealed, the first parameter, with the owner, the second
     * @param details what is to be sealed of a row
     */
    @Transactional
    public void sealAll(String what, String take, String keep, Function<Object[], Object> details) {
        // of several replicas that start at once the others wait, and find nothing left
        List<Object[]> found = new ArrayList<>();
        for (Object row : database.createNativeQuery(take, Object[].class).getResultList()) {
            found.add((Object[]) row);
        }
        for (Object[] row : found) {
            UUID owner = (UUID) row[0];
            database.createNativeQuery(keep).setParameter(1, seal.close(owner, details.apply(row))).setParameter(2, owner)
                    .executeUpdate();
        }
        if (!found.isEmpty()) {
            LOG.infof("%s, stored in clear before, were sealed: %d", what, found.size());
        }
    }
}
