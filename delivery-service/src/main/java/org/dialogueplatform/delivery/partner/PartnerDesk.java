package org.dialogueplatform.delivery.partner;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

import org.dialogueplatform.platform.audit.Audit;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.web.EntityTags;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Registers partners and takes registrations away. What is given elsewhere is given last in the transaction, and taken back
 * should
 * that not be committed; what is taken away is taken away here first, where it counts at once.
 */
@ApplicationScoped
@Transactional
class PartnerDesk {

    private static final Logger LOG = Logger.getLogger(PartnerDesk.class);

    private final Partners partners;
    private final PartnerRegistry registry;
    private final KafkaAccess kafka;
    private final TransactionSynchronizationRegistry transaction;
    private final Event<PartnerChanged> changed;
    private final Audit audit;
    private final CurrentActor actor;
    private final Clock clock;

    @Inject
    PartnerDesk(Partners partners, PartnerRegistry registry, KafkaAccess kafka, TransactionSynchronizationRegistry transaction,
            Event<PartnerChanged> changed, Audit audit, CurrentActor actor, Clock clock) {
        this.partners = partners;
        this.registry = registry;
        this.kafka = kafka;
        this.transaction = transaction;
        this.changed = changed;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Something with a secret that is shown once.
     *
     * @param secret null where the secretariat had the client made itself
     */
    record Given(Partner partner, @Nullable String secret) {

        /** Never the secret. */
        @Override
        public String toString() {
            return partner.clientId();
        }
    }

    /**
     * A new partner.
     *
     * @param clientId of a client that is there already; null for one to be made
     */
    Given register(PartnerTerms terms, @Nullable String clientId) {
        if (clientId != null && partners.ofClient(clientId).isPresent()) {
            throw new RuleBroken("client-registered",
                    "The client " + clientId + " is, or was, another registration's: have a new one made.");
        }
        Partner partner = Partner.registered(terms, clientId, actor.get().subject(), clock.instant());
        partners.persistAndFlush(partner);
        if (clientId != null) {
            return new Given(partner, null);
        }
        PartnerRegistry.Client made = registry.make(partner.clientId(), terms.name());
        unlessCommitted("client " + partner.clientId(), () -> registry.remove(made.providerId()));
        partner.clientMade(made.providerId());
        partners.flush();
        return new Given(partner, made.secret());
    }

    /** Other terms. */
    Partner change(UUID id, @Nullable String ifMatch, PartnerTerms terms) {
        Partner partner = partners.get(id);
        EntityTags.require(ifMatch, partner.version());
        partner.change(terms);
        partners.flush();
        changed.fire(new PartnerChanged(id, partner.mayUse(Right.WEBHOOKS)));
        return partner;
    }

    /** Another secret; the old one counts no more. */
    Given rotateSecret(UUID id) {
        Partner partner = partners.get(id);
        String providerId = partner.requireSecretOfOurs();
        audit.record("PartnerSecretRotated", "Partner", id.toString(), Map.of());
        return new Given(partner, registry.newSecret(providerId));
    }

    /** Lets it read the public topic itself, or gives it another password for that. */
    Given grantKafka(UUID id) {
        Partner partner = partners.get(id);
        boolean before = partner.isKafkaGranted();
        partner.grantKafka();
        partners.flush();
        audit.record("PartnerKafkaPasswordGiven", "Partner", id.toString(), Map.of());
        String password = kafka.grant(partner.clientId());
        if (!before) {
            unlessCommitted("Kafka's user " + KafkaAccess.user(partner.clientId()), () -> kafka.withdraw(partner.clientId()));
        }
        return new Given(partner, password);
    }

    /** The first half: from here on it is not to. */
    void withdrawKafka(UUID id) {
        partners.get(id).withdrawKafka();
    }

    /** The first half: from here on nothing of it is let in here. */
    void revoke(UUID id, @Nullable String ifMatch, String reason) {
        Partner partner = partners.get(id);
        EntityTags.check(ifMatch, partner.version());
        partner.revoke(reason, actor.get().subject(), clock.instant());
        audit.because(reason);
        partners.flush();
        changed.fire(new PartnerChanged(id, false));
    }

    /** The other half: what is to be taken back elsewhere. What fails stays outstanding. */
    Partner takeBack(UUID id) {
        // whoever revoked it and the look for what is outstanding may come at the same moment
        Partner partner = partners.getLocked(id);
        for (Outstanding outstanding : partner.outstanding()) {
            try {
                switch (outstanding) {
                    case KAFKA -> {
                        kafka.withdraw(partner.clientId());
                        partner.goneFromKafka();
                    }
                    case CLIENT -> {
                        String providerId = partner.providerId();
                        if (providerId != null) {
                            registry.disable(providerId);
                        }
                        partner.clientDisabled();
                    }
                }
            } catch (RuntimeException e) {
                LOG.warnf("Of partner %s %s is not taken back yet; it will be tried again: %s", id, outstanding, e.toString());
            }
        }
        partners.flush();
        return partner;
    }

    private void unlessCommitted(String what, Runnable takeBack) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to do
            }

            @Override
            public void afterCompletion(int status) {
                if (status != Status.STATUS_COMMITTED) {
                    try {
                        takeBack.run();
                    } catch (RuntimeException e) {
                        LOG.errorf("The %s belongs to no registration and could not be taken back: %s", what, e.toString());
                    }
                }
            }
        });
    }
}
