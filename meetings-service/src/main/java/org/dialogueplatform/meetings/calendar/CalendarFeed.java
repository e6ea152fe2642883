package org.dialogueplatform.meetings.calendar;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import org.dialogueplatform.platform.event.AggregateRoot;
import org.dialogueplatform.platform.identity.Actor;
import org.jspecify.annotations.Nullable;

/**
 * An address at which somebody's calendar reads their meetings without signing in. The secret in it is known to them alone:
 * here
 * is its digest only. What the feed shows is decided each time it is read, by the mandates they then have.
 */
@Entity
public class CalendarFeed extends AggregateRoot {

    @Column(nullable = false, updatable = false)
    private String subject;

    @Column(updatable = false)
    private @Nullable UUID organisationId;

    @Column(nullable = false, updatable = false)
    private String tokenSha256;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init")
    protected CalendarFeed() {
    }

    CalendarFeed(Actor actor, FeedToken token, Instant createdAt) {
        this.subject = actor.subject();
        this.organisationId = actor.organisation();
        this.tokenSha256 = token.sha256();
        this.createdAt = createdAt;
    }

    /** From now on its address leads nowhere; nothing happens if it did before. */
    void revoke(Instant at) {
        if (revokedAt == null) {
            revokedAt = at;
        }
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    boolean isOf(Actor actor) {
        return subject.equals(actor.subject());
    }

    public String subject() {
        return subject;
    }

    /** For which organisation they acted when they asked for it. */
    public @Nullable UUID organisationId() {
        return organisationId;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
