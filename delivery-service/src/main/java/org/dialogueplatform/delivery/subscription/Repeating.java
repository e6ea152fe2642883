package org.dialogueplatform.delivery.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.dialogueplatform.delivery.log.Cursor;
import org.dialogueplatform.delivery.log.EventFilter;
import org.dialogueplatform.delivery.log.EventLog;
import org.dialogueplatform.delivery.log.LogHead;
import org.dialogueplatform.delivery.log.LoggedEvent;
import org.dialogueplatform.delivery.partner.KnownPartners;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.problem.RuleBroken;

/** Has events sent once more, with the ids they had. */
@ApplicationScoped
class Repeating {

    private static final int BATCH = 1000;

    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final EventLog log;
    private final KnownPartners partners;
    private final Event<SubscriptionsChanged> changed;

    @Inject
    Repeating(Subscriptions subscriptions, Deliveries deliveries, EventLog log, KnownPartners partners,
            Event<SubscriptionsChanged> changed) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.log = log;
        this.partners = partners;
        this.changed = changed;
    }

    @Transactional
    DeliveryView resend(UUID id, String eventId, UUID partner) {
        subscriptions.requireOwn(id, partner);
        DeliveryView before = deliveries.find(id, eventId);
        if (before == null) {
            throw new NotFound("delivery of event", eventId);
        }
        EventFilter scope = partners.scopeOf(partner);
        if (!log.at(List.of(before.position())).stream().allMatch(scope::matches)) {
            throw new RuleBroken("outside-scope",
                    "This event is outside what you may hear of by now: ask the secretariat if you need it.");
        }
        deliveries.resend(id, eventId);
        changed.fire(new SubscriptionsChanged(id, false));
        return Objects.requireNonNull(deliveries.find(id, eventId));
    }

    /** Whatever matches its filter and its partner's scope as they are now, whether or not it was put down for it then. */
    @Transactional
    int replay(UUID id, ReplayRequest request, UUID partner) {
        Subscription subscription = subscriptions.requireOwn(id, partner);
        LogHead head = log.head();
        long after = Math.max(head.dropped(), position(request, head));
        boolean missingOnly = Boolean.TRUE.equals(request.missingOnly());
        var filter = new EventFilter(subscription.types(), subscription.facets());
        EventFilter scope = partners.scopeOf(partner);
        int again = 0;
        for (List<LoggedEvent> events = log.after(after, BATCH); !events.isEmpty(); events = log.after(after, BATCH)) {
            again += deliveries.replay(id,
                    events.stream().filter(event -> scope.matches(event) && filter.matches(event)).toList(), missingOnly);
            after = events.getLast().position();
        }
        changed.fire(new SubscriptionsChanged(id, false));
        return again;
    }

    private long position(ReplayRequest request, LogHead head) {
        String after = request.after();
        Instant since = request.since();
        if ((after == null) == (since == null)) {
            throw new Invalid("/since", "one-of-two", "and after: name one of the two, from where on");
        }
        if (after != null) {
            return head.positionOf(Cursor.read(after).orElseThrow(
                    () -> new Invalid("/after", "no-cursor",
                            "must be a cursor as /api/v1/events/cursor or the feed gives it")));
        }
        return since == null ? head.dropped() : deliveries.positionBefore(since);
    }
}
