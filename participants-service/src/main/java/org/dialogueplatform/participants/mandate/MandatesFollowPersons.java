package org.dialogueplatform.participants.mandate;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.dialogueplatform.participants.person.Person;
import org.dialogueplatform.participants.person.PersonErased;
import org.dialogueplatform.participants.person.PersonMoved;

/**
 * Mandates end with the person, and with the person's acting for the organisation; they go on where another one takes its
 * place.
 */
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
        Person person = moved.person();
        // before they end, which is when they forget until when they were meant to last
        List<Mandate> goingOn = moved.withMandates() ? goingOn(person, moved.at()) : List.of();
        end(person, mandate -> mandate.organisationId() != null && !person.actsFor(mandate.organisationId()),
                moved.withMandates() ? "The organisation ended; the same office for its successor follows"
                        : "The person acts for another organisation",
                moved.at());
        goingOn.forEach(mandate -> mandates.add(mandate, moved.at()));
    }

    private List<Mandate> goingOn(Person person, Instant at) {
        return mandates.lastingOf(person.id(), at).stream()
                .flatMap(mandate -> mandate.goingOnFor(Objects.requireNonNull(person.organisationId()), at).stream()).toList();
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
