package org.dialogueplatform.participants.mandate;

import java.time.Instant;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.dialogueplatform.participants.person.Person;
import org.dialogueplatform.participants.person.PersonErased;
import org.dialogueplatform.participants.person.PersonMoved;

/** Mandates end with the person, and with the person's acting for the organisation. */
@ApplicationScoped
public class MandatesFollowPersons {

    private final Mandates mandates;

    MandatesFollowPersons(Mandates mandates) {
        this.mandates = mandates;
    }

    void on(@Observes PersonErased erased) {
        end(erased.person(), mandate -> true, "The person was erased", erased.at());
    }

    void on(@Observes PersonMoved moved) {
        end(moved.person(), mandate -> mandate.organisationId() != null && !moved.person().actsFor(mandate.organisationId()),
                "The person acts for another organisation", moved.at());
    }

    private void end(Person person, Predicate<Mandate> which, String reason, Instant at) {
        for (Mandate mandate : mandates.lastingOf(person.id(), at)) {
            // one that rests on another has ended with it
            if (which.test(mandate) && mandate.state(at) != MandateState.ENDED) {
                mandates.lock(mandate);
                mandates.end(mandate, null, reason, at);
            }
        }
    }
}
