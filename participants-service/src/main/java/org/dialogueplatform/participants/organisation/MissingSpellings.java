package org.dialogueplatform.participants.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;

/** The spellings of organisations that an earlier version registered: it did not look for doubles. */
@ApplicationScoped
public class MissingSpellings {

    private static final Logger LOG = Logger.getLogger(MissingSpellings.class);

    private final Organisations organisations;

    MissingSpellings(Organisations organisations) {
        this.organisations = organisations;
    }

    @Transactional
    void fillIn(@Observes StartupEvent event) {
        // of several replicas that start at once the others wait, and find nothing left
        var missing = organisations.find("spellings is null").withLock(LockModeType.PESSIMISTIC_WRITE).list();
        for (Organisation organisation : missing) {
            // follows from the names, so that it is no change of the organisation
            organisations.getEntityManager()
                    .createNativeQuery("update organisation set spellings = string_to_array(?1, '|') where id = ?2")
                    .setParameter(1, String.join("|", OrganisationName.spellings(organisation.details())))
                    .setParameter(2, organisation.id()).executeUpdate();
        }
        if (!missing.isEmpty()) {
            LOG.infof("Organisations by whose names doubles can be found from now on: %d", missing.size());
        }
    }
}
