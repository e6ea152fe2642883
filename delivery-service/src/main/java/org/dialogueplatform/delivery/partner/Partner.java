package org.dialogueplatform.delivery.partner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.dialogueplatform.delivery.log.EventFilter;
import org.dialogueplatform.platform.event.AggregateRoot;
import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A partner organisation whose machine reads what is public. Nothing of a person is known of it. */
@Entity
public class Partner extends AggregateRoot {

    @Column(nullable = false)
    private String name;

    private @Nullable UUID organisationId;

    @Column(nullable = false, updatable = false)
    private String clientId;

    private @Nullable String providerId;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private PartnerState state = PartnerState.ACTIVE;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false)
    private List<String> rights;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false)
    private List<String> scopeTypes;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Map<String, List<String>> scopeFacets;

    private boolean clientEnabled;

    private boolean kafkaGranted;

    @Column(nullable = false, updatable = false)
    private Instant registeredAt;

    @Column(nullable = false, updatable = false)
    private String registeredBy;

    private @Nullable Instant revokedAt;

    private @Nullable String revokedBy;

    private @Nullable String revocationReason;

    @SuppressWarnings("NullAway.Init")
    protected Partner() {
    }

    /**
     * A partner whose client is there already, or is about to be made.
     *
     * @param clientId as tokens name it; none for one of our own choice
     */
    static Partner registered(PartnerTerms terms, @Nullable String clientId, String by, Instant at) {
        var partner = new Partner();
        partner.clientId = clientId == null ? "partner-" + partner.id() : clientId;
        partner.registeredAt = at;
        partner.registeredBy = by;
        partner.agree(terms, Set.of());
        return partner;
    }

    /** Its client was made at the identity provider, by us. */
    void clientMade(String asWhat) {
        providerId = asWhat;
        clientEnabled = true;
    }

    /** The guard of {@link #change}; like every guard it changes nothing. */
    void requireChangeable() {
        requireActive("The registration cannot be changed");
    }

    /** Other terms hold from now on. */
    void change(PartnerTerms terms) {
        requireChangeable();
        if (mayUse(Right.KAFKA)) {
            requireAllFor(terms.scope());
        }
        agree(terms, mayUse(Right.KAFKA) ? Set.of(Right.KAFKA) : Set.of());
    }

    private void agree(PartnerTerms terms, Set<Right> besides) {
        name = terms.name();
        organisationId = terms.organisationId();
        Set<Right> all = EnumSet.noneOf(Right.class);
        all.addAll(terms.rights());
        all.addAll(besides);
        rights = names(all);
        scopeTypes = new ArrayList<>(terms.scope().types());
        scopeFacets = Map.copyOf(terms.scope().facets());
    }

    void requireReadyForKafka() {
        requireActive("Kafka cannot be granted");
        requireAllFor(scope());
    }

    /** It may read the public topic itself; refused while it may hear of a part only, which Kafka cannot keep it to. */
    void grantKafka() {
        requireReadyForKafka();
        Set<Right> all = rights();
        all.add(Right.KAFKA);
        rights = names(all);
        kafkaGranted = true;
    }

    private static void requireAllFor(EventFilter scope) {
        if (!scope.equals(EventFilter.ALL)) {
            throw new RuleBroken("scope-in-kafka",
                    "Kafka gives a reader all of the topic, and this scope lets through a part only: take the scope away, or withdraw Kafka "
                            + "and have the partner use the feed, the stream or webhooks.");
        }
    }

    /** It may not any more; Kafka is told next. */
    void withdrawKafka() {
        Set<Right> all = rights();
        all.remove(Right.KAFKA);
        rights = names(all);
    }

    void requireRevocable() {
        requireActive("The registration cannot be revoked");
    }

    /** From this moment on nothing of it is let in. */
    void revoke(String why, String by, Instant at) {
        requireRevocable();
        state = PartnerState.REVOKED;
        revokedAt = at;
        revokedBy = by;
        revocationReason = why;
    }

    /** Its client gets no tokens any more. */
    void clientDisabled() {
        clientEnabled = false;
    }

    /** Kafka knows it no more. */
    void goneFromKafka() {
        kafkaGranted = false;
    }

    /** What is to be taken back elsewhere yet. */
    Set<Outstanding> outstanding() {
        Set<Outstanding> outstanding = EnumSet.noneOf(Outstanding.class);
        if (clientEnabled && state == PartnerState.REVOKED) {
            outstanding.add(Outstanding.CLIENT);
        }
        if (kafkaGranted && !mayUse(Right.KAFKA)) {
            outstanding.add(Outstanding.KAFKA);
        }
        return outstanding;
    }

    /** Whether it is let in by this way. */
    boolean mayUse(Right right) {
        return state == PartnerState.ACTIVE && rights.contains(right.name());
    }

    /** What the identity provider calls its client, whose secret is to be exchanged there. */
    String requireSecretOfOurs() {
        requireActive("The secret cannot be exchanged");
        if (providerId == null) {
            throw new RuleBroken("not-administered-here", "The client " + clientId
                    + " was not made from here: have its secret exchanged at the identity provider.");
        }
        return providerId;
    }

    private void requireActive(String what) {
        if (state != PartnerState.ACTIVE) {
            throw new IllegalTransition(what, state, List.of());
        }
    }

    private static List<String> names(Set<Right> rights) {
        return new ArrayList<>(rights.stream().sorted().map(Right::name).toList());
    }

    String name() {
        return name;
    }

    @Nullable
    UUID organisationId() {
        return organisationId;
    }

    String clientId() {
        return clientId;
    }

    /** What the identity provider calls the client made for it; null where the secretariat made it itself. */
    @Nullable
    String providerId() {
        return providerId;
    }

    PartnerState state() {
        return state;
    }

    Set<Right> rights() {
        Set<Right> all = EnumSet.noneOf(Right.class);
        rights.forEach(right -> all.add(Right.valueOf(right)));
        return all;
    }

    EventFilter scope() {
        return new EventFilter(scopeTypes, scopeFacets);
    }

    boolean isKafkaGranted() {
        return kafkaGranted;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    @Nullable
    Instant revokedAt() {
        return revokedAt;
    }

    @Nullable
    String revocationReason() {
        return revocationReason;
    }
}
