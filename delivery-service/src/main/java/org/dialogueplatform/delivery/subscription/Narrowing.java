package org.dialogueplatform.delivery.subscription;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.dialogueplatform.delivery.log.EventFilter;
import org.dialogueplatform.delivery.log.EventLog;
import org.dialogueplatform.delivery.log.LoggedEvent;
import org.dialogueplatform.delivery.partner.KnownPartners;
import org.dialogueplatform.delivery.partner.PartnerChanged;

/** When a partner's scope becomes narrower, what is outside it and still waits is not delivered any more. */
@ApplicationScoped
class Narrowing {

    private static final int BATCH = 1000;

    private final KnownPartners partners;
    private final Deliveries deliveries;
    private final EventLog log;

    @Inject
    Narrowing(KnownPartners partners, Deliveries deliveries, EventLog log) {
        this.partners = partners;
        this.deliveries = deliveries;
        this.log = log;
    }

    /** In the transaction of the change. */
    void narrow(@Observes PartnerChanged change) {
        EventFilter scope = partners.scopeOf(change.partner());
        if (scope.equals(EventFilter.ALL)) {
            return;
        }
        // an event is put down by the scope as it was, or waits here and is put down by the one to come
        log.lockedHead();
        UUID partner = change.partner();
        for (List<Long> waiting = deliveries.waitingOf(partner, 0, BATCH); !waiting.isEmpty(); waiting = deliveries
                .waitingOf(partner, waiting.getLast(), BATCH)) {
            deliveries.drop(partner,
                    log.at(waiting).stream().filter(event -> !scope.matches(event)).map(LoggedEvent::position).toList());
        }
    }
}
