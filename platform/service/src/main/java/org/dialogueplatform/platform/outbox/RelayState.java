package org.dialogueplatform.platform.outbox;

import java.util.concurrent.atomic.AtomicLong;

/** What the relay lets others know of itself. */
final class RelayState {

    private final AtomicLong published = new AtomicLong();
    private volatile boolean owner;
    private volatile OutboxTable.Backlog backlog = new OutboxTable.Backlog(0, 0, 0);

    void owner(boolean now) {
        owner = now;
        if (!now) {
            // only the owner knows; a number of ten minutes ago would be worse than none
            backlog = new OutboxTable.Backlog(0, 0, 0);
        }
    }

    void published(int events) {
        published.addAndGet(events);
    }

    void measured(OutboxTable.Backlog now) {
        backlog = now;
    }

    boolean isOwner() {
        return owner;
    }

    long publishedEvents() {
        return published.get();
    }

    OutboxTable.Backlog backlog() {
        return backlog;
    }
}
