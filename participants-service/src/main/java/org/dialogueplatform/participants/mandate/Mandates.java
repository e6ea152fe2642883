package org.dialogueplatform.participants.mandate;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Office;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.list.Listing;
import org.dialogueplatform.platform.list.Orders;
import org.dialogueplatform.platform.mandate.KnownMandate;
import org.dialogueplatform.platform.mandate.KnownMandates;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.web.Rows;
import org.dialogueplatform.platform.web.Wanted;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All mandates. What is kept here counts in this service at once; the others hear of it. */
@ApplicationScoped
public class Mandates implements PanacheRepositoryBase<Mandate, UUID> {

    private static final Orders<Mandate> ORDERS = Orders.of(Mandate::id, "id");

    private final KnownMandates known;

    Mandates(KnownMandates known) {
        this.known = known;
    }

    /** Keeps a new one, unless the person holds the same office already or is invited to it. The person must be locked. */
    void add(Mandate mandate, Instant now) {
        list("personId", mandate.personId()).stream().filter(other -> other.isFor(mandate)).filter(
                other -> other.state(now) == MandateState.ACTIVE || other.state(now) == MandateState.INVITED)
                .filter(other -> other.overlaps(mandate)).findFirst().ifPresent(other -> {
                    throw new RuleBroken("mandate-exists", "This person is " + other.office()
                            + (other.state(now) == MandateState.INVITED ? " by an invitation nobody has taken up yet" : "")
                            + ": see mandate " + other.id() + ". End that one first.");
                });
        persist(mandate);
        keep(mandate);
    }

    /** Writes what changed, and has this service go by it from this transaction on. */
    void keep(Mandate mandate) {
        flush();
        String subject = mandate.subject();
        if (subject != null) {
            known.put(mandate.id(), mandate.eventNo(), new KnownMandate(subject, mandate.organisationId(),
                    mandate.personId(), mandate.office(), mandate.validFrom(), mandate.validTo(), mandate.forMandateId(),
                    mandate.forPersonId(), mandate.body()));
        }
    }

    /** Whoever decided on a mandate decides on its end. */
    void requireMayEnd(Mandate mandate, Actor actor) {
        UUID represented = mandate.forMandateId();
        if (represented != null) {
            Deputies.requireDecidesOnDeputies(actor, findById(represented));
        } else if (actor.is(Role.REPRESENTATIVE)) {
            Appointments.requireOwnDelegate(actor, mandate.organisationId(), mandate.office());
        }
    }

    /** Ends one, and with it what rests on it: its holder's deputies, and its holder's being a deputy. It must be locked. */
    void end(Mandate mandate, @Nullable Instant end, String reason, Instant at) {
        mandate.end(end, reason, at);
        keep(mandate);
        list("forMandateId = ?1 or ownMandateId = ?1", mandate.id()).forEach(deputy -> {
            deputy.endWith(mandate, at);
            keep(deputy);
        });
    }

    /**
     * Keeps others from changing these, or from having something rest on them, until the transaction ends. Always in the same
     * order, so that two who want the same ones wait for each other and are never stuck.
     */
    void lock(Mandate... wanted) {
        Stream.of(wanted).distinct().sorted(Comparator.comparing(mandate -> mandate.id().toString()))
                .forEach(mandate -> getEntityManager().refresh(mandate, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those who stand in for whoever holds it, by their beginning. */
    List<Mandate> deputiesFor(UUID id) {
        return list("forMandateId = ?1 order by validFrom, id", id);
    }

    /** The one this token is for, locked: of two who bring it at once the second finds nothing. */
    Optional<Mandate> invitedBy(InvitationToken token) {
        return find("invitationHash", token.hash()).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Those of a person that are not over. */
    List<Mandate> lastingOf(UUID personId, Instant now) {
        return list("personId = ?1 and (validTo is null or validTo > ?2)", personId, now);
    }

    /** Those for an organisation that are not over. */
    List<Mandate> lastingFor(UUID organisationId, Instant now) {
        return list("organisationId = ?1 and (validTo is null or validTo > ?2)", organisationId, now);
    }

    /** Whether anybody ever was given a place in the secretariat. */
    public boolean anySecretary() {
        return count("office", Office.SECRETARY) > 0;
    }

    /** A page in the order in which they were made. */
    Rows<Mandate> page(MandateFilter filter, @Nullable UUID organisationId, Instant now, Wanted wanted) {
        var listing = new Listing<>(this, "Mandate m").and("m.organisationId = :organisation", "organisation", organisationId)
                .and("m.personId = :person", "person", filter.personId())
                .and("m.subject = :subject", "subject", filter.subject());
        if (filter.state() != null) {
            listing.and(condition(filter.state()), "now", now);
        }
        return listing.rows(wanted, ORDERS);
    }

    private static String condition(MandateState state) {
        return switch (state) {
            case ENDED -> "m.validTo <= :now";
            case ACTIVE -> "m.subject is not null and (m.validTo is null or m.validTo > :now)";
            case INVITED -> "m.subject is null and m.invitationExpiresAt > :now and (m.validTo is null or m.validTo > :now)";
            case EXPIRED -> "m.subject is null and m.invitationExpiresAt <= :now and (m.validTo is null or m.validTo > :now)";
        };
    }
}
