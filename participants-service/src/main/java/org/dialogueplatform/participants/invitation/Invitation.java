package org.dialogueplatform.participants.invitation;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.dialogueplatform.participants.history.History;
import org.dialogueplatform.platform.event.AggregateRoot;
import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.time.Occurrence;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The invitation of one organisation to one meeting. There is never a second one. */
@Entity
public class Invitation extends AggregateRoot {

    /** Where it is told. */
    static final String TOPIC = "dialogue.participants.invitation.v1";

    private static final String ACCEPTED_NO_MORE = "The invitation cannot be accepted";
    private static final String DECLINED_NO_MORE = "The invitation cannot be declined";

    private UUID meetingId;
    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    private InvitationState state;

    private Instant openedAt;
    private @Nullable Instant answeredAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private History history;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {
    }

    /** Invites an organisation. */
    public static Invitation open(UUID meetingId, UUID organisationId, Occurrence occurrence) {
        var invitation = new Invitation();
        invitation.meetingId = meetingId;
        invitation.organisationId = organisationId;
        invitation.state = InvitationState.PENDING;
        invitation.openedAt = occurrence.occurredAt();
        invitation.history = History.beginning(InvitationState.PENDING, occurrence);
        invitation.record(TOPIC, occurrence.occurredAt(),
                new InvitationOpened(invitation.id(), meetingId, organisationId, InvitationState.PENDING));
        return invitation;
    }

    /**
     * The guard of {@link #accept}; like every guard it changes nothing.
     *
     * @param late whether the answer may have been given before the invitation expired
     */
    public void requireAcceptable(boolean late) {
        requireAnswerable(InvitationState.ACCEPTED, ACCEPTED_NO_MORE, late);
    }

    public void requireDeclinable(boolean late) {
        requireAnswerable(InvitationState.DECLINED, DECLINED_NO_MORE, late);
    }

    /** The organisation will come. */
    public void accept(Occurrence occurrence) {
        answer(InvitationState.ACCEPTED, ACCEPTED_NO_MORE, occurrence);
    }

    /** The organisation will not come. */
    public void decline(Occurrence occurrence) {
        answer(InvitationState.DECLINED, DECLINED_NO_MORE, occurrence);
    }

    /** The guard of {@link #acceptByRegistering}. */
    public void requireCanRegister(boolean late) {
        if (state != InvitationState.ACCEPTED && state != InvitationState.PENDING
                && !(late && state == InvitationState.EXPIRED)) {
            throw new RuleBroken("not-invited",
                    "Delegates can be registered on an open or accepted invitation; that of this organisation is " + state
                            + ".");
        }
    }

    /** Registering a delegate says that the organisation comes, if it has not said so before. */
    public void acceptByRegistering(Occurrence occurrence) {
        requireCanRegister(expiredAfter(occurrence));
        if (state != InvitationState.ACCEPTED) {
            accept(occurrence);
        }
    }

    private void answer(InvitationState answer, String refusal, Occurrence occurrence) {
        requireAnswerable(answer, refusal, expiredAfter(occurrence));
        become(answer, occurrence);
        answeredAt = occurrence.occurredAt();
        record(TOPIC, occurrence.occurredAt(), new InvitationAnswered(id(), meetingId, organisationId, state));
    }

    private void requireAnswerable(InvitationState answer, String refusal, boolean late) {
        // an answer that was given in time can still be recorded after the invitation expired
        if (!(late && state == InvitationState.EXPIRED)) {
            requireAllowed(answer, refusal);
        }
    }

    private boolean expiredAfter(Occurrence occurrence) {
        return state == InvitationState.EXPIRED && occurrence.occurredAt().isBefore(history.last().occurredAt());
    }

    /** The meeting ended, and no answer came. */
    public void expire(Occurrence occurrence) {
        requireAllowed(InvitationState.EXPIRED, "The invitation cannot expire");
        become(InvitationState.EXPIRED, occurrence);
        record(TOPIC, occurrence.occurredAt(), new InvitationExpired(id(), meetingId, organisationId, state));
    }

    /** The meeting will not take place. */
    public void revoke(Occurrence occurrence) {
        requireAllowed(InvitationState.REVOKED, "The invitation cannot be revoked");
        become(InvitationState.REVOKED, occurrence);
        record(TOPIC, occurrence.occurredAt(), new InvitationRevoked(id(), meetingId, organisationId, state));
    }

    private void requireAllowed(InvitationState next, String refusal) {
        if (!state.allowed().contains(next)) {
            throw new IllegalTransition(refusal, state, state.allowed());
        }
    }

    private void become(InvitationState next, Occurrence occurrence) {
        state = next;
        history = history.with(next, occurrence);
    }

    public UUID meetingId() {
        return meetingId;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public InvitationState state() {
        return state;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public @Nullable Instant answeredAt() {
        return answeredAt;
    }

    public History history() {
        return history;
    }
}
