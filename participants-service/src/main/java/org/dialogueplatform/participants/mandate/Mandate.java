package org.dialogueplatform.participants.mandate;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.dialogueplatform.platform.event.AggregateRoot;
import org.dialogueplatform.platform.identity.Office;
import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.platform.problem.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * That somebody acts as something, for an organisation or for the body itself. Others hear of it once somebody holds it:
 * before, nobody has a right by it.
 */
@Entity
public class Mandate extends AggregateRoot {

    /** Where it is told. */
    static final String TOPIC = "dialogue.participants.access.v1";

    /** Who holds it, as the identity provider knows them; null until somebody took it up. */
    private @Nullable String subject;

    private UUID personId;

    private @Nullable UUID organisationId;

    @Enumerated(EnumType.STRING)
    private Office office;

    private Instant validFrom;

    /** The first moment after; open-ended if null. */
    private @Nullable Instant validTo;

    /** Of the token that lets somebody take it up; gone when it was used. */
    private @Nullable String invitationHash;

    private @Nullable Instant invitationExpiresAt;

    private @Nullable String endReason;

    /** Of a deputy: the mandate of whom they stand in for. */
    private @Nullable UUID forMandateId;

    /** Of a deputy: whom they stand in for. */
    private @Nullable UUID forPersonId;

    /** Of a deputy: by which they act for the organisation otherwise. */
    private @Nullable UUID ownMandateId;

    /** Of a co-chair: the code of the working group. */
    private @Nullable String body;

    @SuppressWarnings("NullAway.Init")
    protected Mandate() {
    }

    private Mandate(MandateTerms terms) {
        personId = terms.personId();
        organisationId = terms.organisationId();
        office = terms.office();
        body = terms.body();
        validFrom = terms.validFrom();
        validTo = terms.validTo();
    }

    /** Somebody known to the identity provider holds it at once. */
    public static Mandate given(MandateTerms terms, String subject, Instant at) {
        var mandate = new Mandate(terms);
        mandate.subject = subject;
        mandate.recordChange(at);
        return mandate;
    }

    /**
     * Somebody of the same organisation stands in for whoever holds this mandate, with the same office, for a time.
     *
     * @param own by which the deputy acts for the organisation otherwise
     */
    public Mandate deputise(Mandate own, Deputyship.Period period, Instant at) {
        Deputyship.requirePossible(this, own, period, at);
        var deputy = new Mandate(new MandateTerms(own.personId, organisationId, office, period.from(), period.to()));
        deputy.subject = own.subject;
        deputy.forMandateId = id();
        deputy.forPersonId = personId;
        deputy.ownMandateId = own.id();
        deputy.recordChange(at);
        return deputy;
    }

    /**
     * The same office for the organisation that takes the place of this one's, until this one was meant to end. Nothing goes on
     * of an invitation nobody has taken up, and of a deputy: whom they stand in for holds another mandate then.
     */
    Optional<Mandate> goingOnFor(UUID successor, Instant at) {
        if (subject == null || organisationId == null || isDeputys()) {
            return Optional.empty();
        }
        Instant from = validFrom.isAfter(at) ? validFrom : at;
        return Optional.of(given(new MandateTerms(personId, successor, office, from, validTo), subject, at));
    }

    /** Whoever brings the token within this time will hold it. */
    public static Mandate offered(MandateTerms terms, InvitationToken token, Instant at, Duration validity) {
        var mandate = new Mandate(terms);
        mandate.invitationHash = token.hash();
        mandate.invitationExpiresAt = at.plus(validity);
        return mandate;
    }

    /** Somebody brought the token and holds it from now on; the token is used up. */
    public void takeUp(String bySubject, Instant at) {
        MandateState state = state(at);
        if (state != MandateState.INVITED) {
            throw new IllegalTransition("The mandate cannot be taken up", state, state.next());
        }
        subject = bySubject;
        invitationHash = null;
        recordChange(at);
    }

    /** The guard of {@link #end}; like every guard it changes nothing. */
    void requireEndable(Instant at) {
        MandateState state = state(at);
        if (state == MandateState.ENDED) {
            throw new IllegalTransition("The mandate cannot be ended", state, Set.of());
        }
    }

    /**
     * Ends it earlier than was meant, or fixes when it will end.
     *
     * @param end the first moment after; null for now
     */
    public void end(@Nullable Instant end, String reason, Instant at) {
        requireEndable(at);
        Instant last = end != null ? end : at.isBefore(validFrom) ? validFrom : at;
        MandateTerms.requirePlausible(last, "/at");
        if (last.isBefore(validFrom)) {
            throw new Invalid("/at", "before-beginning", "must not be before the first moment, " + validFrom);
        }
        if (validTo != null && last.isAfter(validTo)) {
            throw new Invalid("/at", "after-end",
                    "must not be after the mandate's end, " + validTo + ": it can be ended earlier, not prolonged");
        }
        validTo = last;
        endReason = reason;
        if (!last.isAfter(at)) {
            invitationHash = null;
        }
        if (isHeld()) {
            recordChange(at);
        }
    }

    /** Ends a deputy's mandate with one it rests on, unless it ends before that anyway. */
    void endWith(Mandate other, Instant at) {
        Instant last = other.validTo;
        if (last != null && validTo != null && validTo.isAfter(last) && state(at) != MandateState.ENDED) {
            end(last.isBefore(validFrom) ? validFrom : last, "A mandate it rests on ends", at);
        }
    }

    private void recordChange(Instant at) {
        record(TOPIC, at, new MandateChanged(Objects.requireNonNull(subject), organisationId, personId, office, validFrom,
                validTo, forMandateId, forPersonId, body));
    }

    /** How far it has come at this moment. */
    public MandateState state(Instant now) {
        if (validTo != null && !validTo.isAfter(now)) {
            return MandateState.ENDED;
        }
        if (subject != null) {
            return MandateState.ACTIVE;
        }
        return invitationExpiresAt == null || invitationExpiresAt.isAfter(now) ? MandateState.INVITED : MandateState.EXPIRED;
    }

    public boolean isHeld() {
        return subject != null;
    }

    /**
     * Whether both are the same office of the same person for the same organisation or working group, and in the same right.
     */
    boolean isFor(Mandate other) {
        return personId.equals(other.personId) && office == other.office
                && Objects.equals(organisationId, other.organisationId) && Objects.equals(body, other.body)
                && Objects.equals(forMandateId, other.forMandateId);
    }

    /** Whether there is a moment at which both hold. */
    boolean overlaps(Mandate other) {
        return (other.validTo == null || validFrom.isBefore(other.validTo))
                && (validTo == null || other.validFrom.isBefore(validTo));
    }

    public @Nullable String subject() {
        return subject;
    }

    public UUID personId() {
        return personId;
    }

    public @Nullable UUID organisationId() {
        return organisationId;
    }

    public Office office() {
        return office;
    }

    public Instant validFrom() {
        return validFrom;
    }

    public @Nullable Instant validTo() {
        return validTo;
    }

    /** Until when it can be taken up; null if nobody needs to. */
    public @Nullable Instant invitationExpiresAt() {
        return subject == null ? invitationExpiresAt : null;
    }

    public @Nullable String endReason() {
        return endReason;
    }

    /** Whether it lets somebody act in the place of somebody else. */
    public boolean isDeputys() {
        return forMandateId != null;
    }

    public @Nullable UUID forMandateId() {
        return forMandateId;
    }

    public @Nullable UUID forPersonId() {
        return forPersonId;
    }

    public @Nullable String body() {
        return body;
    }
}
