package org.dialogueplatform.platform.audit;

import java.util.concurrent.atomic.AtomicLong;

import org.dialogueplatform.platform.audit.chain.AuditTables.Backlog;

/** What the sealer lets others know of itself. */
final class SealerState {

    private final AtomicLong sealed = new AtomicLong();
    private final AtomicLong anchors = new AtomicLong();
    private volatile boolean owner;
    private volatile Backlog backlog = new Backlog(0, 0, 0);

    void owner(boolean now) {
        owner = now;
        if (!now) {
            backlog = new Backlog(0, 0, 0);
        }
    }

    void sealed(int entries) {
        sealed.addAndGet(entries);
    }

    void anchored() {
        anchors.incrementAndGet();
    }

    void measured(Backlog now) {
        backlog = now;
    }

    boolean isOwner() {
        return owner;
    }

    long sealedEntries() {
        return sealed.get();
    }

    long anchors() {
        return anchors.get();
    }

    Backlog backlog() {
        return backlog;
    }
}
