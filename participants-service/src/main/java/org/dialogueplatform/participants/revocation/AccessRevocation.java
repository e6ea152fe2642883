package org.dialogueplatform.participants.revocation;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.dialogueplatform.platform.event.AggregateRoot;
import org.dialogueplatform.platform.problem.IllegalTransition;
import org.jspecify.annotations.Nullable;

/**
 * That a subject is kept out, or was. There is one for each subject, so that what is told of it has one order: revoked,
 * restored and revoked again ends in revoked everywhere.
 */
@Entity
public class AccessRevocation extends AggregateRoot {

    /** Where it is told. */
    static final String TOPIC = "dialogue.participants.access.v1";

    private String subject;

    @Enumerated(EnumType.STRING)
    private RevocationState state;

    private String reason;

    private Instant revokedAt;

    private @Nullable String restorationReason;

    private @Nullable Instant restoredAt;

    @SuppressWarnings("NullAway.Init")
    protected AccessRevocation() {
    }

    /** For the first time. */
    public static AccessRevocation of(String subject, String reason, Instant at) {
        var revocation = new AccessRevocation();
        revocation.subject = subject;
        revocation.keepOut(reason, at);
        return revocation;
    }

    /** Once more, after access was restored. */
    public void revokeAgain(String newReason, Instant at) {
        requireRevocable();
        keepOut(newReason, at);
    }

    /** Lets the subject in again. */
    public void restore(String why, Instant at) {
        requireRestorable();
        state = RevocationState.RESTORED;
        restorationReason = why;
        restoredAt = at;
        record(TOPIC, at, new AccessRestored(subject));
    }

    /** The guard of {@link #revokeAgain}; like every guard it changes nothing. */
    public void requireRevocable() {
        require(RevocationState.REVOKED, "Access cannot be revoked");
    }

    public void requireRestorable() {
        require(RevocationState.RESTORED, "Access cannot be restored");
    }

    private void keepOut(String why, Instant at) {
        state = RevocationState.REVOKED;
        reason = why;
        revokedAt = at;
        restorationReason = null;
        restoredAt = null;
        record(TOPIC, at, new AccessRevoked(subject));
    }

    private void require(RevocationState next, String what) {
        if (!state.next().contains(next)) {
            throw new IllegalTransition(what, state, state.next());
        }
    }

    public boolean isRevoked() {
        return state == RevocationState.REVOKED;
    }

    public String subject() {
        return subject;
    }

    public RevocationState state() {
        return state;
    }

    public String reason() {
        return reason;
    }

    public Instant revokedAt() {
        return revokedAt;
    }

    public @Nullable String restorationReason() {
        return restorationReason;
    }

    public @Nullable Instant restoredAt() {
        return restoredAt;
    }
}
