package org.dialogueplatform.participants.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;

/** The words of persons' names that an earlier version registered: it did not look for doubles. */
@ApplicationScoped
public class MissingNameWords {

    private static final Logger LOG = Logger.getLogger(MissingNameWords.class);

    private final Persons persons;

    MissingNameWords(Persons persons) {
        this.persons = persons;
    }

    @Transactional
    void fillIn(@Observes StartupEvent event) {
        // an earlier version, back for a while, erases what it knows
        persons.getEntityManager()
                .createNativeQuery("update person set name_words = null where erased_at is not null and name_words is not null")
                .executeUpdate();
        // of several replicas that start at once the others wait, and find nothing left
        var missing = persons.find("nameWords is null and erasedAt is null").withLock(LockModeType.PESSIMISTIC_WRITE).list();
        for (Person person : missing) {
            // follows from the names, so that it is no change of the person
            persons.getEntityManager()
                    .createNativeQuery("update person set name_words = string_to_array(?1, '|') where id = ?2")
                    .setParameter(1, String.join("|", PersonNames.words(person.displayName(), person.names())))
                    .setParameter(2, person.id()).executeUpdate();
        }
        if (!missing.isEmpty()) {
            LOG.infof("Persons by whose names doubles can be found from now on: %d", missing.size());
        }
    }
}
