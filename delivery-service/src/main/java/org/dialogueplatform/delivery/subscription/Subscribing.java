package org.dialogueplatform.delivery.subscription;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.dialogueplatform.delivery.log.EventLog;
import org.dialogueplatform.delivery.log.PublicContract;
import org.dialogueplatform.delivery.webhook.EndpointAddress;
import org.dialogueplatform.delivery.webhook.ForbiddenAddress;
import org.dialogueplatform.delivery.webhook.LocalAddresses;
import org.dialogueplatform.delivery.webhook.Secret;
import org.dialogueplatform.platform.problem.FieldError;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.web.EntityTags;
import org.jspecify.annotations.Nullable;

/** What partners do with their subscriptions. */
@ApplicationScoped
class Subscribing {

    private final Subscriptions subscriptions;
    private final Secrets secrets;
    private final Deliveries deliveries;
    private final PublicContract contract;
    private final EventLog log;
    private final LocalAddresses local;
    private final SubscriptionSettings settings;
    private final Event<SubscriptionsChanged> changed;
    private final Clock clock;

    @Inject
    Subscribing(Subscriptions subscriptions, Secrets secrets, Deliveries deliveries, PublicContract contract, EventLog log,
            LocalAddresses local, SubscriptionSettings settings, Event<SubscriptionsChanged> changed, Clock clock) {
        this.subscriptions = subscriptions;
        this.secrets = secrets;
        this.deliveries = deliveries;
        this.contract = contract;
        this.log = log;
        this.local = local;
        this.settings = settings;
        this.changed = changed;
        this.clock = clock;
    }

    /** A subscription and what is shown of its secret this once. */
    record Made(Subscription subscription, Secret secret) {
    }

    @Transactional
    Made subscribe(SubscriptionDocument document, UUID partner) {
        // a name may take seconds to look up: before there is a connection of the pool to hold meanwhile
        SubscriptionDetails details = details(document);
        // events appended from here on are put down for it, and none before; and of two at once the second is counted, too
        log.lockedHead();
        if (subscriptions.countOf(partner) >= settings.perPartner()) {
            throw new RuleBroken("too-many-subscriptions", "A partner has " + settings.perPartner()
                    + " subscriptions at the most: delete one that is not needed, or widen the filter of another.");
        }
        Instant now = clock.instant();
        var subscription = Subscription.register(partner, details, document.kind(), now);
        subscriptions.persist(subscription);
        subscriptions.flush();
        Secret secret = secrets.add(subscription.id(), document.kind(), now, RotationRequest.OVERLAP);
        tell(subscription, true);
        return new Made(subscription, secret);
    }

    @Transactional
    Subscription revise(UUID id, SubscriptionDocument document, UUID partner, @Nullable String ifMatch) {
        SubscriptionDetails details = details(document);
        Subscription subscription = subscriptions.requireOwn(id, partner);
        EntityTags.require(ifMatch, subscription.version());
        if (document.signature() != null && document.signature() != subscription.signature()) {
            throw new Invalid("/signature", "cannot-change", "is changed by rotation: POST …/secrets with the other kind");
        }
        boolean moved = subscription.revise(details, clock.instant());
        subscriptions.flush();
        tell(subscription, moved);
        return subscription;
    }

    @Transactional
    Subscription pause(UUID id, UUID partner, @Nullable String ifMatch) {
        Subscription subscription = checked(id, partner, ifMatch);
        subscription.pause(clock.instant());
        subscriptions.flush();
        tell(subscription, false);
        return subscription;
    }

    /** Goes on with everything that was kept, from the first attempt on. */
    @Transactional
    Subscription resume(UUID id, UUID partner, @Nullable String ifMatch) {
        Subscription subscription = checked(id, partner, ifMatch);
        subscription.resume(clock.instant());
        subscriptions.flush();
        deliveries.beginAnew(id);
        tell(subscription, false);
        return subscription;
    }

    @Transactional
    void delete(UUID id, UUID partner, @Nullable String ifMatch) {
        Subscription subscription = checked(id, partner, ifMatch);
        subscription.delete(clock.instant());
        subscriptions.flush();
        secrets.destroy(id);
        tell(subscription, false);
    }

    @Transactional
    Made rotate(UUID id, @Nullable RotationRequest request, UUID partner, @Nullable String ifMatch) {
        Subscription subscription = checked(id, partner, ifMatch);
        Instant now = clock.instant();
        var kind = request == null || request.signature() == null ? subscription.signature() : request.signature();
        Secret secret = secrets.add(id, kind, now, RotationRequest.overlap(request));
        subscription.rotate(kind, now);
        subscriptions.flush();
        tell(subscription, false);
        return new Made(subscription, secret);
    }

    private Subscription checked(UUID id, UUID partner, @Nullable String ifMatch) {
        Subscription subscription = subscriptions.requireOwn(id, partner);
        EntityTags.check(ifMatch, subscription.version());
        return subscription;
    }

    private SubscriptionDetails details(SubscriptionDocument document) {
        List<FieldError> wrong = contract.wrongWith(document.filter(), "");
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        try {
            EndpointAddress address = EndpointAddress.parse(String.valueOf(document.address()).strip(), local);
            address.checkResolved(host -> List.of(InetAddress.getAllByName(host)), local);
            return document.details(address.toString());
        } catch (ForbiddenAddress e) {
            throw new Invalid("/address", e.code(), e.why());
        }
    }

    private void tell(Subscription subscription, boolean ask) {
        changed.fire(new SubscriptionsChanged(subscription.id(), ask));
    }
}
