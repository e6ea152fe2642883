package org.dialogueplatform.delivery.subscription;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.platform.list.Listing;
import org.dialogueplatform.platform.list.Orders;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.web.Rows;
import org.dialogueplatform.platform.web.Wanted;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The subscriptions. A partner's are nobody else's business, their existence included. */
@ApplicationScoped
class Subscriptions implements PanacheRepositoryBase<Subscription, UUID> {

    private static final Orders<Subscription> ORDERS = Orders.of(Subscription::id, "-id");

    Subscription requireOwn(UUID id, UUID partner) {
        Subscription subscription = findById(id);
        if (subscription == null || !subscription.isOf(partner)) {
            throw new NotFound("subscription", id);
        }
        return subscription;
    }

    /** A page of a partner's, newest first. */
    Rows<Subscription> page(UUID partner, Wanted wanted) {
        return new Listing<>(this, "Subscription s").and("s.partner = :partner", "partner", partner)
                .and("s.state <> DELETED").rows(wanted, ORDERS);
    }

    long countOf(UUID partner) {
        return count("partner = ?1 and state <> ?2", partner, SubscriptionState.DELETED);
    }
}
