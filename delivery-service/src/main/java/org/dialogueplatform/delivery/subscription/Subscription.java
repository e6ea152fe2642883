package org.dialogueplatform.delivery.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.dialogueplatform.delivery.webhook.SignatureKind;
import org.dialogueplatform.platform.event.AggregateRoot;
import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A partner's wish to have events taken to an address. Its secrets are kept apart ({@link Secrets}). */
@Entity
public class Subscription extends AggregateRoot {

    @Column(nullable = false, updatable = false)
    private UUID partner;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String address;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false)
    private List<String> types;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Map<String, List<String>> facets;

    @Column(nullable = false)
    private boolean ordered;

    @Column(nullable = false)
    private int rateLimit;

    /** How many a minute the address itself says it takes. */
    @Nullable
    private Integer allowedRate;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private SignatureKind signature;

    @Column(nullable = false)
    private Instant secretSince;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private SubscriptionState state;

    @Column(nullable = false)
    private Instant stateSince;

    @Nullable
    private String disabledReason;

    /** Why the address is not known yet to want deliveries. */
    @Nullable
    private String challengeError;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Subscription() {
    }

    @SuppressWarnings("NullAway.Init")
    private Subscription(UUID partner, Instant now) {
        this.partner = partner;
        this.createdAt = now;
        this.state = SubscriptionState.PENDING;
        this.stateSince = now;
    }

    /** Registers one; nothing is delivered before its address has agreed. */
    static Subscription register(UUID partner, SubscriptionDetails details, SignatureKind signature, Instant now) {
        var subscription = new Subscription(partner, now);
        subscription.set(details);
        subscription.signature = signature;
        subscription.secretSince = now;
        return subscription;
    }

    /** Sets it anew; another address has to agree first. Whether it is another. */
    boolean revise(SubscriptionDetails details, Instant now) {
        boolean moved = !details.address().equals(address);
        set(details);
        if (moved && state != SubscriptionState.PENDING) {
            require(SubscriptionState.PENDING, "The subscription cannot have another address");
            become(SubscriptionState.PENDING, now);
            allowedRate = null;
        }
        return moved;
    }

    private void set(SubscriptionDetails details) {
        name = details.name();
        address = details.address();
        types = details.types();
        facets = details.facets();
        ordered = details.ordered();
        rateLimit = details.rateLimit();
    }

    /** The address wants deliveries. */
    void agree(@Nullable Integer perMinute, Instant now) {
        if (state == SubscriptionState.PENDING) {
            become(SubscriptionState.ACTIVE, now);
        }
        allowedRate = perMinute;
        challengeError = null;
    }

    /** The address did not say that it wants deliveries; what was there before stays. */
    void disagree(String why) {
        challengeError = why;
    }

    /** The guard of {@link #pause}; like every guard it changes nothing. */
    void requirePausable() {
        require(SubscriptionState.PAUSED, "The subscription cannot be paused");
    }

    void pause(Instant now) {
        requirePausable();
        become(SubscriptionState.PAUSED, now);
    }

    void requireResumable() {
        if (state == SubscriptionState.PENDING) {
            throw new IllegalTransition("The subscription cannot be resumed before its address has agreed", state,
                    state.successors());
        }
        require(SubscriptionState.ACTIVE, "The subscription cannot be resumed");
    }

    /** Refused before its address has agreed to get anything. */
    void requireConsent() {
        if (state == SubscriptionState.PENDING) {
            throw new RuleBroken("no-consent",
                    "Nothing is sent to an address before it has agreed: answer OPTIONS with WebHook-Allowed-Origin, then POST …/consent.");
        }
    }

    /** Goes on, after a pause or after it was disabled. */
    void resume(Instant now) {
        requireResumable();
        become(SubscriptionState.ACTIVE, now);
        disabledReason = null;
    }

    /** Whether it was active, and is not now. */
    boolean disable(String why, Instant now) {
        if (state != SubscriptionState.ACTIVE) {
            return false;
        }
        become(SubscriptionState.DISABLED, now);
        disabledReason = why;
        return true;
    }

    void requireDeletable() {
        require(SubscriptionState.DELETED, "The subscription cannot be deleted");
    }

    void delete(Instant now) {
        requireDeletable();
        become(SubscriptionState.DELETED, now);
    }

    /** Has a new secret, of whichever kind. */
    void rotate(SignatureKind kind, Instant now) {
        signature = kind;
        secretSince = now;
    }

    private void require(SubscriptionState next, String refusal) {
        if (!state.canBecome(next)) {
            throw new IllegalTransition(refusal, state, state.successors());
        }
    }

    private void become(SubscriptionState next, Instant now) {
        state = next;
        stateSince = now;
        if (next != SubscriptionState.DISABLED) {
            disabledReason = null;
        }
    }

    boolean isOf(UUID other) {
        return partner.equals(other) && state != SubscriptionState.DELETED;
    }

    String name() {
        return name;
    }

    String address() {
        return address;
    }

    List<String> types() {
        return types;
    }

    Map<String, List<String>> facets() {
        return facets;
    }

    boolean ordered() {
        return ordered;
    }

    int rateLimit() {
        return rateLimit;
    }

    @Nullable
    Integer allowedRate() {
        return allowedRate;
    }

    SignatureKind signature() {
        return signature;
    }

    Instant secretSince() {
        return secretSince;
    }

    SubscriptionState state() {
        return state;
    }

    Instant stateSince() {
        return stateSince;
    }

    @Nullable
    String disabledReason() {
        return disabledReason;
    }

    @Nullable
    String challengeError() {
        return challengeError;
    }

    Instant createdAt() {
        return createdAt;
    }
}
