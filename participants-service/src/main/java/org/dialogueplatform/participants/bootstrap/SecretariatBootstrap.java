package org.dialogueplatform.participants.bootstrap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.dialogueplatform.participants.mandate.Appointments;
import org.dialogueplatform.participants.mandate.Mandate;
import org.dialogueplatform.participants.mandate.Mandates;
import org.dialogueplatform.participants.person.Person;
import org.dialogueplatform.participants.person.Persons;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.StartupEvent;

/**
 * Makes somebody the first secretary: once ever. It is shut for good once it was used or anybody has a place in the
 * secretariat, and while no secret is configured. Why it is shut is not said.
 */
@ApplicationScoped
public class SecretariatBootstrap {

    private final BootstrapSecret secret;
    private final Attempts attempts = new Attempts(5, Duration.ofMinutes(1));
    private final Mandates mandates;
    private final Appointments appointments;
    private final Persons persons;
    private final EntityManager database;
    private final Clock clock;

    SecretariatBootstrap(@ConfigProperty(name = "dialogue.bootstrap.secret") Optional<String> secret, Mandates mandates,
            Appointments appointments, Persons persons, EntityManager database, Clock clock) {
        this.secret = BootstrapSecret.of(secret);
        this.mandates = mandates;
        this.appointments = appointments;
        this.persons = persons;
        this.database = database;
        this.clock = clock;
    }

    /** A secret that is too short shall be noticed at the start, not at its first use. */
    void start(@Observes StartupEvent event) {
        // being made is all it takes
    }

    /** Makes the actor the first secretary. */
    @Transactional
    public Mandate make(Actor actor, BootstrapRequest request) {
        Instant now = clock.instant();
        Duration wait = attempts.tryOnce(now);
        if (wait.isPositive()) {
            throw new ProblemException(ProblemType.TOO_MANY_REQUESTS,
                    "This can be tried five times a minute. Wait before you try again.")
                    .with("retryAfter", wait.toSeconds() + 1);
        }
        if (!secret.matches(request.secret()) || mandates.anySecretary() || !first(actor, now)) {
            throw new ProblemException(ProblemType.NOT_ALLOWED,
                    "This is not open, or the secret is wrong. The first secretary gives all other mandates.");
        }
        Person person = Person.ofTheBody(request.displayName());
        persons.persist(person);
        return appointments.firstSecretary(person, actor, now);
    }

    /** Of two at once one waits for the other, and then is not the first. */
    private boolean first(Actor actor, Instant now) {
        return database
                .createNativeQuery("insert into secretariat_bootstrap (subject, used_at) values (?, ?) on conflict do nothing")
                .setParameter(1, actor.subject()).setParameter(2, now).executeUpdate() == 1;
    }
}
