package org.dialogueplatform.delivery.subscription;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.delivery.webhook.Notice;
import org.dialogueplatform.delivery.webhook.Notices;
import org.dialogueplatform.platform.origin.Origin;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Keeps notices where partners read them, and disables what a notice says is disabled. */
@ApplicationScoped
class NoticeKeeper implements Notices {

    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final Clock clock;

    @Inject
    NoticeKeeper(Subscriptions subscriptions, Deliveries deliveries, Clock clock) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    public void tell(Notice notice) {
        Origin.ofWork("webhooks", null).call(() -> {
            QuarkusTransaction.requiringNew().run(() -> keep(notice));
            return null;
        });
    }

    private void keep(Notice notice) {
        switch (notice.kind()) {
            case RECOVERED -> deliveries.keep(notice);
            case DISABLED_GONE -> disable(notice, "GONE");
            case DISABLED_FAILING -> disable(notice, "FAILING");
        }
    }

    /** Whoever paused or deleted it meanwhile has said enough. */
    private void disable(Notice notice, String why) {
        Subscription subscription = subscriptions.findById(notice.subscription());
        if (subscription != null && subscription.disable(why, clock.instant())) {
            subscriptions.flush();
            deliveries.keep(notice);
        }
    }
}
