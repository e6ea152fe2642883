package org.dialogueplatform.participants.person;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.StartupEvent;

/**
 * Seals contacts that an earlier version stored in clear and a migration put aside: before the first request, once. Only this
 * process has the keys, so the migration cannot do it.
 */
@ApplicationScoped
public class UnsealedPersons {

    private static final Logger LOG = Logger.getLogger(UnsealedPersons.class);

    private final EntityManager database;
    private final Seal seal;

    UnsealedPersons(EntityManager database, Seal seal) {
        this.database = database;
        this.seal = seal;
    }

    @Transactional
    void sealAll(@Observes StartupEvent event) {
        // of several replicas that start at once the others wait, and find nothing left
        List<Unsealed> found = new ArrayList<>();
        for (Object row : database.createNativeQuery("delete from person_unsealed returning person_id, email, phone",
                Object[].class).getResultList()) {
            found.add(Unsealed.of((Object[]) row));
        }
        for (Unsealed one : found) {
            database.createNativeQuery("""
                    update person set private_details = ?, version = version + 1
                    where id = ? and private_details is null and erased_at is null""")
                    .setParameter(1, seal.close(one.person(), one.details())).setParameter(2, one.person()).executeUpdate();
        }
        if (!found.isEmpty()) {
            LOG.infof("Contacts of %d persons, stored in clear before, were sealed", found.size());
        }
    }

    private record Unsealed(UUID person, PrivateDetails details) {

        static Unsealed of(@Nullable Object[] row) {
            return new Unsealed((UUID) row[0], new PrivateDetails(new Contacts((String) row[1], (String) row[2]), null));
        }
    }
}
