package org.dialogueplatform.participants.mandate;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.dialogueplatform.platform.problem.RuleBroken;

/** Who names deputies, and whom. */
@ApplicationScoped
@Transactional
public class Deputies {

    private final Mandates mandates;
    private final Appointments appointments;
    private final Clock clock;

    Deputies(Mandates mandates, Appointments appointments, Clock clock) {
        this.mandates = mandates;
        this.appointments = appointments;
        this.clock = clock;
    }

    /** Whoever holds the mandate names who stands in for them, or the secretariat does. */
    Mandate name(UUID id, DeputyRequest request, Actor actor) {
        Mandate represented = appointments.visible(id, actor);
        requireDecidesOnDeputies(actor, represented);
        Mandate own = mandates.findByIdOptional(request.deputy()).orElseThrow(Deputyship::unknown);
        // two at once would not see each other's deputy, nor the end of a mandate
        mandates.lock(represented, own);
        Instant now = clock.instant();
        Mandate deputy = represented.deputise(own, request.period(), now);
        mandates.deputiesFor(id).stream().filter(other -> other.overlaps(deputy))
                .filter(other -> other.state(now) == MandateState.ACTIVE).findFirst().ifPresent(other -> {
                    throw new RuleBroken("deputy-exists", "Somebody stands in from " + other.validFrom() + " to "
                            + other.validTo() + ": see mandate " + other.id() + ". End that one first.");
                });
        mandates.persist(deputy);
        mandates.keep(deputy);
        return deputy;
    }

    List<Mandate> of(UUID id, Actor reader) {
        return mandates.deputiesFor(appointments.visible(id, reader).id());
    }

    /** The holder acts in their own right here: whoever stands in for them is another subject. */
    static void requireDecidesOnDeputies(Actor actor, Mandate represented) {
        if (!actor.is(Role.SECRETARIAT) && !actor.subject().equals(represented.subject())) {
            throw new ProblemException(ProblemType.NOT_ALLOWED,
                    "A deputy is named by whom they stand in for, or by the secretariat; and so is the end decided.");
        }
    }
}
