package org.dialogueplatform.participants.mandate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dialogueplatform.participants.access.OwnOrganisation;
import org.dialogueplatform.participants.person.Person;
import org.dialogueplatform.participants.person.Persons;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Office;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.dialogueplatform.platform.web.EntityTags;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Who may give mandates to whom, and how they come into hands. */
@ApplicationScoped
@Transactional
public class Appointments {

    private final Mandates mandates;
    private final Persons persons;
    private final Clock clock;
    private final Duration invitationsLast;

    Appointments(Mandates mandates, Persons persons, Clock clock,
            @ConfigProperty(name = "dialogue.mandates.invitations-last") Duration invitationsLast) {
        this.mandates = mandates;
        this.persons = persons;
        this.clock = clock;
        this.invitationsLast = invitationsLast;
    }

    /** Gives a mandate, or offers it by an invitation. */
    public Appointed appoint(MandateRequest request, Actor actor) {
        requireMayAppoint(actor, request);
        Instant now = clock.instant();
        MandateTerms terms = request.terms(now);
        // two at once would not see each other's mandate
        Person person = persons.lock(terms.personId()).orElse(null);
        if (person == null || !fits(person, terms, actor)) {
            throw new Invalid("/personId", "unknown", terms.organisationId() == null ? "There is no such person."
                    : "This organisation has no such person.");
        }
        person.requireNotErased();
        if (request.subject() != null) {
            var mandate = Mandate.given(terms, request.subject(), now);
            mandates.add(mandate, now);
            return new Appointed(mandate, Optional.empty());
        }
        var token = InvitationToken.random();
        var mandate = Mandate.offered(terms, token, now, invitationsLast);
        mandates.add(mandate, now);
        return new Appointed(mandate, Optional.of(token));
    }

    /** The first of all mandates; whoever calls this has made sure of that. */
    public Mandate firstSecretary(Person person, Actor actor, Instant now) {
        var mandate = Mandate.given(new MandateTerms(person.id(), null, Office.SECRETARY, now, null), actor.subject(), now);
        mandates.add(mandate, now);
        return mandate;
    }

    /** Whoever brings the token holds the mandate. What is wrong with a token that cannot be used is nobody's business. */
    public Mandate takeUp(MandateAcceptance acceptance, Actor actor) {
        Instant now = clock.instant();
        Mandate mandate = mandates.invitedBy(InvitationToken.of(acceptance.token()))
                .filter(one -> one.state(now) == MandateState.INVITED)
                .orElseThrow(() -> new Invalid("/token", "unusable",
                        "This invitation cannot be used: it is unknown, used or expired. Ask for a new one."));
        mandate.takeUp(actor.subject(), now);
        mandates.keep(mandate);
        return mandate;
    }

    /** Ends a mandate, now or at a moment that is named. */
    public Mandate end(UUID id, MandateEndRequest request, Actor actor, @Nullable String ifMatch) {
        Mandate mandate = visible(id, actor);
        mandates.requireMayEnd(mandate, actor);
        mandates.lock(mandate);
        EntityTags.check(ifMatch, mandate.version());
        mandates.end(mandate, request.at(), request.reason(), clock.instant());
        return mandate;
    }

    /** One this actor may know of. */
    Mandate visible(UUID id, Actor reader) {
        Mandate mandate = mandates.findById(id);
        if (mandate == null || !OwnOrganisation.visible(reader, mandate.organisationId())) {
            throw new NotFound("mandate", id);
        }
        return mandate;
    }

    private static boolean fits(Person person, MandateTerms terms, Actor actor) {
        UUID organisation = terms.organisationId();
        return organisation == null ? actor.is(Role.SECRETARIAT) : person.actsFor(organisation);
    }

    private static void requireMayAppoint(Actor actor, MandateRequest request) {
        if (actor.is(Role.REPRESENTATIVE)) {
            requireOwnDelegate(actor, request.organisationId(), request.office());
            if (request.subject() != null) {
                throw new ProblemException(ProblemType.NOT_ALLOWED,
                        "An organisation invites its delegates; only the secretariat names the subject itself.");
            }
        }
    }

    static void requireOwnDelegate(Actor actor, @Nullable UUID organisationId, Office office) {
        boolean leads = actor.office() == Office.HEAD || actor.office() == Office.FOCAL_POINT;
        if (!leads || office != Office.DELEGATE || organisationId == null || !actor.actsFor(organisationId)) {
            throw new ProblemException(ProblemType.NOT_ALLOWED,
                    "The head or focal point of an organisation decides on its own delegates only; all other mandates are the secretariat's.");
        }
    }

    /**
     * A new mandate.
     *
     * @param token for whoever shall take it up; none if somebody holds it already
     */
    public record Appointed(Mandate mandate, Optional<InvitationToken> token) {
    }
}
