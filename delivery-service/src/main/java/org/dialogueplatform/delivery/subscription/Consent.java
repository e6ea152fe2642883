package org.dialogueplatform.delivery.subscription;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

import org.dialogueplatform.delivery.partner.PartnerChanged;
import org.dialogueplatform.delivery.webhook.Bell;
import org.dialogueplatform.delivery.webhook.Consents;
import org.dialogueplatform.platform.origin.Origin;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Asks an address whether it wants deliveries, before the first of them, so that nobody has our events taken to somebody else's
 * door.
 */
@ApplicationScoped
class Consent {

    private static final Logger LOG = Logger.getLogger(Consent.class);
    private static final int MINUTE = 60;

    private final Subscriptions subscriptions;
    private final Consents consents;
    private final Bell bell;
    private final Clock clock;

    @Inject
    Consent(Subscriptions subscriptions, Consents consents, Bell bell, Clock clock) {
        this.subscriptions = subscriptions;
        this.consents = consents;
        this.bell = bell;
        this.clock = clock;
    }

    /** What a partner may has changed, perhaps to nothing. */
    void heard(@Observes(during = TransactionPhase.AFTER_SUCCESS) PartnerChanged change) {
        bell.changed();
    }

    /** What was changed takes effect at once; a new address is asked. */
    void heard(@Observes(during = TransactionPhase.AFTER_SUCCESS) SubscriptionsChanged change) {
        bell.changed();
        if (change.ask()) {
            Thread.ofVirtual().name("webhook consent").start(() -> {
                try {
                    Origin.ofWork("webhooks", null).call(() -> ask(change.subscription(), null));
                } catch (RuntimeException e) {
                    LOG.infof("The address of subscription %s could not be asked: %s", change.subscription(), e.toString());
                }
            });
        }
    }

    /** @param partner whose it has to be; null for work of our own */
    Subscription ask(UUID id, @Nullable UUID partner) {
        Asked asked = QuarkusTransaction.requiringNew().call(() -> {
            Subscription subscription = find(id, partner);
            return new Asked(subscription.address(), subscription.rateLimit());
        });
        // without a transaction: an address may take its time
        Consents.Reply reply = consents.ask(asked.address, asked.rateLimit * MINUTE);
        return QuarkusTransaction.requiringNew().call(() -> {
            Subscription subscription = find(id, partner);
            if (subscription.address().equals(asked.address)) {
                if (reply.refusal() == null) {
                    subscription.agree(reply.perMinute(), clock.instant());
                } else {
                    subscription.disagree(reply.refusal());
                }
                subscriptions.flush();
                bell.changed();
            }
            return subscription;
        });
    }

    private Subscription find(UUID id, @Nullable UUID partner) {
        if (partner != null) {
            return subscriptions.requireOwn(id, partner);
        }
        Subscription subscription = subscriptions.findById(id);
        if (subscription == null) {
            throw new IllegalStateException("There is no subscription " + id);
        }
        return subscription;
    }

    private record Asked(String address, int rateLimit) {
    }
}
