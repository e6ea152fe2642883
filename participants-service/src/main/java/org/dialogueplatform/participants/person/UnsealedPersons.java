package org.dialogueplatform.participants.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.dialogueplatform.participants.privacy.PutAside;

import io.quarkus.runtime.StartupEvent;

/** Contacts that an earlier version stored in clear. */
@ApplicationScoped
public class UnsealedPersons {

    private final PutAside putAside;

    UnsealedPersons(PutAside putAside) {
        this.putAside = putAside;
    }

    void sealAll(@Observes StartupEvent event) {
        putAside.sealAll("Contacts of persons", "delete from person_unsealed returning person_id, email, phone", """
                update person set private_details = ?, version = version + 1
                where id = ? and private_details is null and erased_at is null""",
                row -> new PrivateDetails(new Contacts((String) row[1], (String) row[2]), null));
    }
}
